import { Role, type Visibility } from './db/generated/enums.ts'
import type { Viewer } from './viewer.ts'

/** What a rule may look at; each command and button passes what the verb needs. */
export type Item = {
  leadId?: string | null
  supportIds?: string[]
  /** the organization that was offered, addressed, or is meant */
  organizationId?: string | null
  authorId?: string | null
  /** where it is said who sees it */
  visibility?: Visibility
}

/**
 * What each role is: `speaks` for an organization, and `works` for it. A new role is a line here, a value of the enum, and
 * its words.
 */
const roles: Record<Role, { speaks: boolean; works: boolean }> = {
  secretariat: { speaks: false, works: false },
  focalPoint: { speaks: true, works: true },
  contributor: { speaks: false, works: true },
  observer: { speaks: false, works: false },
}

/** Who speaks for an organization, and who works for it; whoever does needs one. */
export const speaking = Object.values(Role).filter((role) => roles[role].speaks)
export const working = Object.values(Role).filter((role) => roles[role].works)

type Rule = (viewer: Viewer, item: Item) => boolean

const secretariat: Rule = (viewer) => viewer.role === 'secretariat'
const member: Rule = (viewer) => viewer.role !== null
const author: Rule = (viewer, item) => viewer.personId !== null && viewer.personId === item.authorId
const speaks: Rule = ({ role }) => role !== null && roles[role].speaks
const works: Rule = ({ role }) => role !== null && roles[role].works
const isOf = (viewer: Viewer, id?: string | null) => viewer.organizationId !== null && viewer.organizationId === id
const speaksFor = (viewer: Viewer, id?: string | null) => speaks(viewer, {}) && isOf(viewer, id)
const worksFor = (viewer: Viewer, id?: string | null) => works(viewer, {}) && isOf(viewer, id)
const leadSpeaks: Rule = (viewer, item) => speaksFor(viewer, item.leadId)
const leadWorks: Rule = (viewer, item) => worksFor(viewer, item.leadId)
const addressedSpeaks: Rule = (viewer, item) => speaksFor(viewer, item.organizationId)
const addressedWorks: Rule = (viewer, item) => worksFor(viewer, item.organizationId)
const leadOrSupportWorks: Rule = (viewer, item) =>
  leadWorks(viewer, item) || (item.supportIds ?? []).some((id) => worksFor(viewer, id))
const anyOf =
  (...rules: Rule[]): Rule =>
  (viewer, item) =>
    rules.some((rule) => rule(viewer, item))

/** Roles x verbs. Reading is not here: what somebody may see is in every query, see visibility.ts. */
const rules = {
  seeMembers: member,
  comment: member,
  editComment: author,
  withdrawComment: anyOf(author, secretariat),
  respond: addressedSpeaks,
  address: secretariat,
  ask: secretariat,
  /** a focal point may involve their own organization only, and leaves it to the secretariat who sees it */
  createFollowUp: anyOf(
    secretariat,
    (viewer, { organizationId, supportIds = [], visibility }) =>
      speaks(viewer, {}) && !visibility && [organizationId, ...supportIds].every((id) => !id || speaksFor(viewer, id)),
  ),
  offerLead: anyOf(secretariat, addressedSpeaks),
  answerOffer: addressedSpeaks,
  handBack: anyOf(leadSpeaks, addressedSpeaks),
  describeFollowUp: anyOf(secretariat, leadSpeaks),
  changeSupport: anyOf(secretariat, leadSpeaks, addressedSpeaks),
  changeContact: anyOf(secretariat, leadSpeaks),
  report: leadOrSupportWorks,
  reportImplemented: leadWorks,
  verify: secretariat,
  requestExtension: leadWorks,
  decideExtension: secretariat,
  hold: anyOf(secretariat, leadWorks),
  discontinue: anyOf(secretariat, leadSpeaks),
  merge: secretariat,
  reopen: secretariat,
  attachEvidence: anyOf(secretariat, leadOrSupportWorks),
  reviewEvidence: secretariat,
  changeVisibility: secretariat,
  invite: secretariat,
  changeMembership: secretariat,
  endSessionsOf: anyOf(author, secretariat),
  changeSettings: secretariat,
  readOutbox: secretariat,
  readAudit: secretariat,
  openReview: secretariat,
  answerReview: addressedWorks,
  submitReview: addressedSpeaks,
  sendBackReview: secretariat,
  requestDiscussion: anyOf(secretariat, leadOrSupportWorks),
  /** not the lead what others want to talk about */
  dropDiscussion: anyOf(
    secretariat,
    (viewer, item) => leadOrSupportWorks(viewer, item) && (author(viewer, item) || addressedWorks(viewer, item)),
  ),
  freeze: secretariat,
  makePack: member,
  editAgenda: secretariat,
  takeNotes: secretariat,
  /** what is on record already is its author's */
  remark: (viewer, item) => member(viewer, item) && (!item.authorId || author(viewer, item)),
  withdrawRemark: anyOf(author, secretariat),
  confirmDecisions: secretariat,
  commentOnMinutes: member,
  publishMinutes: secretariat,
  importDocument: secretariat,
  curate: secretariat,
  importTable: anyOf(secretariat, works),
  setLineage: secretariat,
  /** the lead's people what is said of it, an organization's their names and reports, everybody their own name */
  translate: anyOf(secretariat, leadWorks, addressedWorks, author),
  /** names, titles and positions as they were entered */
  reword: secretariat,
} satisfies Record<string, Rule>

export type Verb = keyof typeof rules

export const verbs = Object.keys(rules) as Verb[]

/** What changes nothing, and so may be done where the past is looked at. */
const reading: Verb[] = ['seeMembers', 'readOutbox', 'readAudit']

declare const granted: unique symbol

/** A viewer whom `can` let do one of these; nobody else is one. */
export type Granted<V extends Verb> = Viewer & { readonly [granted]: () => V }

export function can<V extends Verb>(viewer: Viewer, verb: V, item: Item = {}): viewer is Granted<V> {
  if (viewer.asOf && !reading.includes(verb)) return false
  return rules[verb](viewer, item)
}
