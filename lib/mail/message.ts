import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import type { Language } from '../db/generated/enums.ts'
import { describe, line } from '../events/describe.ts'
import type { NamesNow } from '../events/names-now.ts'
import { organizationRef } from '../events/payload.ts'
import type { NewMessage } from '../outbox/enqueue.ts'
import { type MailKind, mailText } from '../outbox/mail-text.ts'
import { newLink } from '../people/sign-in-link.ts'
import { clock } from '../time.ts'
import { localized, personName } from '../translation.ts'
import type { Enclosed } from './enclosed.ts'
import type { ToldEvent } from './event-to-tell.ts'
import type { Told } from './recipients.ts'

/** The message to one member about one event, in the member's language. */
export async function messageAbout(
  tx: Tx,
  event: ToldEvent,
  names: NamesNow,
  mail: MailKind,
  member: Told,
  enclosed?: Enclosed,
): Promise<NewMessage> {
  const { person, personId, organization } = member
  const language = person.language ?? event.series.languages[0] ?? 'en'
  const text = mailText(mail, {
    person: { name: personName(person, language) },
    series: event.series,
    language,
    path: await pathOf(tx, event, mail, personId),
    // What was planned to be said is said by its text alone.
    line: mail === 'invitation' || !event.actor ? undefined : line(told(event, names, language), language),
    item: itemOf(event, language),
    quote: event.comment
      ? localized(event.comment, 'body', language)
      : mail === 'reviewAsked'
        ? messageOf(event, language)
        : undefined,
    values: {
      actor: event.actor ? personName(event.actor, language) : '',
      organization: organization ? localized(organization, 'name', language) : '',
      ...reviewValues(event, language),
      items: enclosed?.items ?? '',
    },
  })
  return {
    seriesId: event.seriesId,
    kind: mail,
    // An edit mails only those whom the comment did not mention before.
    key: mail === 'mentioned' ? `mentioned:${event.commentId}:${personId}` : `${event.id}:${personId}`,
    to: { email: person.email ?? '', name: person.name, language },
    files: enclosed?.files,
    ...text,
  }
}

async function pathOf(tx: Tx, event: ToldEvent, mail: MailKind, personId: string) {
  if (mail === 'invitation') return invitation(tx, event, personId)
  const to = answering.includes(mail) ? `${pathTo(event)}#answer` : pathTo(event)
  return entering.includes(mail) ? signingIn(tx, event, personId, to) : to
}

/** These lead on with one button, since those who get them come seldom; good until the next of them is due. */
const entering: MailKind[] = [
  'asked',
  'askedAgain',
  'reviewAsked',
  'reviewReminder',
  'reviewSecondReminder',
  'reviewSentBack',
]
/** These lead to the form with which one answers. */
const answering: MailKind[] = ['asked', 'askedAgain']
const week = 7 * 24 * 60

async function signingIn(tx: Tx, { seriesId }: ToldEvent, personId: string, to: string) {
  if (await belongsElsewhere(tx, personId, seriesId)) return `/sign-in?to=${encodeURIComponent(to)}`
  return `${await newLink(tx, 'invitation', personId, week)}&to=${encodeURIComponent(to)}`
}

/**
 * An invitation sent again ends the link of the one before. Somebody who belongs to another series gets no link that signs
 * in, since this series' secretariat reads its outbox.
 */
async function invitation(tx: Tx, { seriesId, series }: ToldEvent, personId: string) {
  if (await belongsElsewhere(tx, personId, seriesId)) return `/sign-in?to=/${series.slug}`
  await tx.signInLink.deleteMany({ where: { kind: 'invitation', personId } })
  return newLink(tx, 'invitation', personId)
}

function belongsElsewhere(tx: Tx, personId: string, seriesId: string) {
  return tx.membership.findFirst({ where: { personId, endedAt: null, seriesId: { not: seriesId } } })
}

function told({ actor, ...event }: ToldEvent, names: NamesNow, language: Language) {
  const secretariat = actor?.memberships.some((held) => held.seriesId === event.seriesId && held.role === 'secretariat')
  return describe({ ...event, actor: actor && { ...actor, secretariat } }, language, names)
}

function pathTo({ kind, payload, series, commentId, followUp, recommendation, review }: ToldEvent) {
  if (review && kind.startsWith('review.'))
    return `/${series.slug}/reviews/${review.number}/${forSecretariat.includes(kind) ? 'collecting' : 'answer'}`
  if (review && kind.startsWith('minutes.')) return minutesPath(series.slug, review.number, payload)
  if (commentId) return `/${series.slug}/comments/${commentId}`
  if (followUp) return `/${series.slug}/follow-ups/${followUp.number}`
  return recommendation ? `/${series.slug}/recommendations/${recommendation.number}` : `/${series.slug}`
}

function itemOf({ followUp, recommendation }: ToldEvent, language: Language) {
  if (followUp) return `F-${followUp.number} ${localized(followUp, 'title', language)}`
  return recommendation ? `R-${recommendation.number} ${localized(recommendation, 'title', language)}` : undefined
}

/** The version that was published, else the draft. */
function minutesPath(slug: string, review: number, payload: unknown) {
  const { success, data } = z.object({ minutes: z.number() }).safeParse(payload)
  return `/${slug}/reviews/${review}/minutes${success ? `/${data.minutes}` : ''}`
}

const forSecretariat = ['review.submitted', 'review.letterDue', 'review.noAnswer']

function messageOf({ review }: ToldEvent, language: Language) {
  return review ? localized(review, 'message', language) || undefined : undefined
}

function reviewValues({ review, payload }: ToldEvent, language: Language): Record<string, string> {
  if (!review) return {}
  const { success, data } = z.object({ organization: organizationRef }).safeParse(payload)
  return {
    roundtable: localized(review.roundtable, 'title', language),
    closes: review.closesOn ? clock(language, 'UTC').plainDay(review.closesOn) : '',
    asked: success ? localized(data.organization, 'name', language) : '',
  }
}
