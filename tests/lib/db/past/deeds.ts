import { editComment } from '#lib/comments/edit.ts'
import { changeCommentVisibility } from '#lib/comments/visibility.ts'
import { writeComment } from '#lib/comments/write.ts'
import { db } from '#lib/db/client.ts'
import type { Visibility } from '#lib/db/generated/enums.ts'
import { handBack, takeOn } from '#lib/follow-ups/assignment.ts'
import { reportImplemented, returnToLead, verify } from '#lib/follow-ups/closure.ts'
import { changeContact } from '#lib/follow-ups/contact.ts'
import { createFollowUp } from '#lib/follow-ups/create.ts'
import { decideExtension, requestExtension } from '#lib/follow-ups/deadline.ts'
import { describe, relink } from '#lib/follow-ups/description.ts'
import { discontinue, reopen } from '#lib/follow-ups/discontinuation.ts'
import { attachLink, reviewEvidence } from '#lib/follow-ups/evidence.ts'
import { confirmNoChange } from '#lib/follow-ups/no-change.ts'
import { offerLead, withdrawOffer } from '#lib/follow-ups/offer.ts'
import { hold, report, resume } from '#lib/follow-ups/progress.ts'
import { addSupport, endSupport } from '#lib/follow-ups/support.ts'
import {
  changeEvidenceVisibility,
  changeFollowUpVisibility,
  changeUpdateVisibility,
} from '#lib/follow-ups/visibility.ts'
import { ask } from '#lib/recommendations/address.ts'
import { respond } from '#lib/recommendations/response.ts'
import { changeRecommendationVisibility } from '#lib/recommendations/visibility.ts'
import { changeSettings } from '#lib/roundtables/settings.ts'
import { renameTheme } from '#lib/roundtables/themes.ts'
import type { Actor } from '#lib/viewer.ts'
import type { World } from '#tests/world.ts'

/** What somebody does to one of the items there are. `n` is any number, for whatever there is to choose. */
export type Deed = (actor: Actor, world: World, item: { id: string; version: number }, n: number) => Promise<unknown>

const reason = 'because'
const visibilities: Visibility[] = ['public', 'participants', 'organization', 'secretariat']
const visibilityOf = (n: number) => visibilities[n % 4] ?? 'public'
const organizationOf = ({ organizations }: World, n: number) =>
  [organizations.cabinetOffice, organizations.mext, organizations.foreignMinistry][n % 3]?.id ?? ''
const dueOn = (n: number) => new Date(Date.UTC(2090 + (n % 9), 0, 31))

/** Most are refused most of the time: what is refused must change nothing either. */
export const deeds: Record<string, Deed> = {
  create: (actor, _, __, n) =>
    createFollowUp(actor, {
      recommendations: [(n % 3) + 1],
      title: `Work ${n}`,
      description: '',
      message: '',
      supports: [],
    }),
  offer: (actor, world, item, n) =>
    offerLead(actor, { ...item, organizationId: organizationOf(world, n), message: 'Please.' }),
  withdrawOffer: (actor, world, item, n) => withdrawOffer(actor, { ...item, organizationId: organizationOf(world, n) }),
  takeOn: (actor, _, item, n) => takeOn(actor, { ...item, contactId: actor.personId, dueOn: dueOn(n) }),
  handBack: (actor, _, item) => handBack(actor, { ...item, reason }),
  addSupport: (actor, world, item, n) => addSupport(actor, { id: item.id, organizationId: organizationOf(world, n) }),
  endSupport: (actor, world, item, n) => endSupport(actor, { id: item.id, organizationId: organizationOf(world, n) }),
  contact: (actor, { actors }, item) =>
    changeContact(actor, { ...item, contactId: actors.cabinetContributor.personId }),
  report: (actor, _, item, n) =>
    report(actor, {
      ...item,
      progress: 'inProgress',
      confidence: n % 2 ? 'atRisk' : 'secured',
      changed: `News ${n}.`,
      obstacles: '',
      nextStep: '',
      visibility: n % 3 ? undefined : 'organization',
    }),
  confirm: (actor, _, item) => confirmNoChange(actor, item),
  hold: (actor, _, item) => hold(actor, { ...item, reason }),
  resume: (actor, _, item) => resume(actor, item),
  askForTime: (actor, _, item, n) => requestExtension(actor, { ...item, dueOn: dueOn(n), reason }),
  decideOnTime: async (actor, _, { id }, n) => {
    const pending = await db.extension.findFirst({ where: { followUpId: id, decision: 'pending' } })
    const decision = n % 2 ? 'agreed' : 'refused'
    return pending && decideExtension(actor, { id, extensionId: pending.id, decision, reason })
  },
  implemented: (actor, _, item) => reportImplemented(actor, { ...item, summary: 'All is done.' }),
  verify: (actor, _, item) => verify(actor, { ...item, reason: '' }),
  return: (actor, _, item) => returnToLead(actor, { ...item, reason }),
  discontinue: (actor, _, item) => discontinue(actor, { ...item, reason }),
  reopen: (actor, _, item) => reopen(actor, { ...item, reason }),
  describe: (actor, _, item, n) => describe(actor, { ...item, title: `Renamed ${n}`, description: '' }),
  relink: (actor, _, item, n) => relink(actor, { ...item, recommendations: n % 2 ? [1, 2] : [3] }),
  attach: (actor, _, { id }, n) => attachLink(actor, { id, title: `Link ${n}`, url: 'https://example.org/minutes' }),
  review: async (actor, _, { id }) => {
    const evidence = await db.evidence.findFirst({ where: { followUpId: id } })
    return evidence && reviewEvidence(actor, { id, evidenceId: evidence.id, decision: 'agreed', note: '' })
  },
  restrict: (actor, _, item, n) => changeFollowUpVisibility(actor, { ...item, visibility: visibilityOf(n) }),
  restrictReport: async (actor, _, { id }, n) => {
    const part = await db.update.findFirst({ where: { followUpId: id } })
    return part && changeUpdateVisibility(actor, { id, partId: part.id, visibility: visibilityOf(n) })
  },
  restrictEvidence: async (actor, _, { id }, n) => {
    const part = await db.evidence.findFirst({ where: { followUpId: id } })
    return part && changeEvidenceVisibility(actor, { id, partId: part.id, visibility: visibilityOf(n) })
  },
  ask: (actor, { recommendations: { r2 }, organizations: { cabinetOffice } }) =>
    ask(actor, { id: r2.id, organizationId: cabinetOffice.id }),
  respond: (actor, { recommendations: { r2 } }, _, n) =>
    respond(actor, {
      id: r2.id,
      answer: n % 2 ? 'accepted' : 'declined',
      reason,
      passedOnToId: undefined,
      after: undefined,
    }),
  restrictRecommendation: async (actor, { recommendations: { r3 } }, _, n) => {
    const { id, version } = await db.recommendation.findUniqueOrThrow({ where: { id: r3.id } })
    return changeRecommendationVisibility(actor, { id, version, visibility: visibilityOf(n) })
  },
  comment: (actor, _, { id }, n) =>
    writeComment(actor, { followUpId: id, body: `Word ${n}, @Cabinet Office`, visibility: visibilityOf(n) }),
  editComment: async (_, { actors }, __, n) => {
    const comment = await db.comment.findFirst()
    const author = Object.values(actors).find(({ personId }) => personId === comment?.authorId)
    return (
      comment && author && editComment(author, { id: comment.id, version: comment.version, body: `Word ${n} anew` })
    )
  },
  restrictComment: async (actor, _, __, n) => {
    const comment = await db.comment.findFirst()
    return (
      comment &&
      changeCommentVisibility(actor, { id: comment.id, version: comment.version, visibility: visibilityOf(n) })
    )
  },
  settings: async (actor, world, _, n) => {
    const { version } = await db.series.findUniqueOrThrow({ where: { id: world.series.id } })
    const languages = ['en' as const, 'ja' as const]
    return changeSettings(actor, {
      version,
      staleAfterDays: 10 + (n % 50),
      defaultVisibility: 'participants',
      languages,
      timeZone: 'Asia/Tokyo',
    })
  },
  theme: async (actor, world, _, n) => {
    const { version } = await db.series.findUniqueOrThrow({ where: { id: world.series.id } })
    const name = `Advice ${n}`
    return renameTheme(actor, {
      version,
      id: world.themes.advice.id,
      name,
      shortName: name,
      translations: {},
    })
  },
}
