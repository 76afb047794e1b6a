import { z } from 'zod'
import type { Prisma } from '../db/generated/client.ts'
import type { EventKind } from '../events/catalogue.ts'
import { organizationRef, personRef } from '../events/payload.ts'
import type { MailKind } from '../outbox/mail-text.ts'
import { speaking, working } from '../policy.ts'
import type { ToldEvent } from './event-to-tell.ts'

/** Which members are told, as a part of a where; null: nobody. */
type Recipients = (event: ToldEvent) => Prisma.MembershipWhereInput | null

export type Rule = { mail: MailKind; to: Recipients }

/** Who is mailed about what. A person who fits several rules of one event gets the first mail only. */
export const rules: Partial<Record<EventKind, Rule[]>> = {
  'person.invited': [{ mail: 'invitation', to: invitee }],
  'membership.changed': [{ mail: 'membershipChanged', to: invitee }],
  'recommendation.asked': [{ mail: 'asked', to: focalPointsNamed('organization') }],
  'recommendation.reminded': [{ mail: 'askedAgain', to: focalPointsNamed('organization') }],
  'recommendation.answered': [
    { mail: 'passedOn', to: focalPointsNamed('passedOnTo') },
    { mail: 'answered', to: secretariat },
  ],
  'followUp.offered': [{ mail: 'offered', to: focalPointsNamed('organization') }],
  'followUp.offerWithdrawn': [{ mail: 'offerWithdrawn', to: focalPointsNamed('organization') }],
  'followUp.takenOn': [
    { mail: 'madeContact', to: contactNamed('contact') },
    { mail: 'takenOn', to: secretariat },
  ],
  'followUp.handedBack': [{ mail: 'handedBack', to: secretariat }],
  'followUp.supportAdded': [{ mail: 'supportAdded', to: focalPointsNamed('organization') }],
  'followUp.contactChanged': [{ mail: 'madeContact', to: contactNamed('new') }],
  'followUp.discontinued': [
    { mail: 'discontinued', to: secretariat },
    { mail: 'discontinued', to: lead },
  ],
  'followUp.reopened': [{ mail: 'reopened', to: lead }],
  'followUp.implementedReported': [{ mail: 'reportedImplemented', to: secretariat }],
  'followUp.verified': [{ mail: 'verified', to: lead }],
  'followUp.returned': [{ mail: 'returned', to: lead }],
  'followUp.extensionRequested': [{ mail: 'extensionRequested', to: secretariat }],
  'followUp.extensionAgreed': [{ mail: 'extensionDecided', to: lead }],
  'followUp.extensionRefused': [{ mail: 'extensionDecided', to: lead }],
  'meeting.escalated': [{ mail: 'escalated', to: lead }],
  'evidence.reviewed': [{ mail: 'evidenceReviewed', to: lead }],
  'comment.written': [
    { mail: 'mentioned', to: mentioned },
    { mail: 'replied', to: authorRepliedTo },
  ],
  'comment.edited': [{ mail: 'mentioned', to: mentioned }],
  'review.asked': [{ mail: 'reviewAsked', to: focalPointsNamed('organization') }],
  'review.reminded': [
    { mail: 'reviewReminder', to: onStep('reminder', focalPointsNamed('organization')) },
    { mail: 'reviewSecondReminder', to: onStep('secondReminder', workersNamed('organization')) },
  ],
  'review.sentBack': [{ mail: 'reviewSentBack', to: focalPointsNamed('organization') }],
  'review.submitted': [{ mail: 'reviewSubmitted', to: secretariat }],
  'review.letterDue': [{ mail: 'reviewLetterDue', to: secretariat }],
  'review.noAnswer': [{ mail: 'reviewNoAnswer', to: secretariat }],
  'minutes.circulated': [{ mail: 'minutesCirculated', to: everybody }],
  'minutes.commented': [{ mail: 'minutesCommented', to: secretariat }],
  'minutes.published': [{ mail: 'minutesPublished', to: everybody }],
  'minutes.corrected': [{ mail: 'minutesCorrected', to: everybody }],
}

function invitee({ personId }: ToldEvent): Prisma.MembershipWhereInput | null {
  return personId ? { personId } : null
}

function everybody(): Prisma.MembershipWhereInput {
  return {}
}

function secretariat(): Prisma.MembershipWhereInput {
  return { role: 'secretariat' }
}

/** Those who speak for the lead, and the contact. */
function lead({ followUp }: ToldEvent): Prisma.MembershipWhereInput | null {
  if (!followUp?.leadId) return null
  const { leadId, contactId } = followUp
  const speakers = { role: { in: speaking }, organizationId: leadId }
  return contactId ? { OR: [speakers, { personId: contactId, organizationId: leadId }] } : speakers
}

function focalPointsNamed(field: string): Recipients {
  const named = z.object({ [field]: organizationRef.nullish() })
  return ({ payload }) => {
    const organization = named.parse(payload)[field]
    return organization ? { role: { in: speaking }, organizationId: organization.id } : null
  }
}

/** Those who may answer for the organization, not only those who may hand in. */
function workersNamed(field: string): Recipients {
  const focalPoints = focalPointsNamed(field)
  return (event) => {
    const where = focalPoints(event)
    return where && { ...where, role: { in: working } }
  }
}

function onStep(step: string, to: Recipients): Recipients {
  const taken = z.object({ step: z.string() })
  return (event) => (taken.parse(event.payload).step === step ? to(event) : null)
}

function contactNamed(field: string): Recipients {
  const named = z.object({ [field]: personRef.nullish() })
  return ({ payload }) => {
    const person = named.parse(payload)[field]
    return person ? { personId: person.id } : null
  }
}

function mentioned({ comment }: ToldEvent): Prisma.MembershipWhereInput | null {
  if (!comment || comment.withdrawnAt) return null
  const people = comment.mentions.flatMap(({ personId }) => personId ?? [])
  const organizations = comment.mentions.flatMap(({ organizationId }) => organizationId ?? [])
  const workers = {
    organizationId: { in: organizations },
    role: { in: working },
  }
  return { OR: [{ personId: { in: people } }, workers] }
}

function authorRepliedTo({ comment }: ToldEvent): Prisma.MembershipWhereInput | null {
  return comment?.parent && !comment.withdrawnAt ? { personId: comment.parent.authorId } : null
}
