import { reader } from '../../db/client.ts'
import type { Language, Prisma } from '../../db/generated/client.ts'
import { fieldNames, fieldSelect, wordsIn } from '../../follow-up-fields.ts'
import { personNames } from '../../people/person-names.ts'
import { type Shown, textOf } from '../../shown.ts'
import { isoDay } from '../../time.ts'
import { inEachLanguage, wordsOf } from '../../translations/columns.ts'
import { isMember, type Viewer } from '../../viewer.ts'
import { visibleFollowUps, visibleRecommendations } from '../../visibility.ts'
import type { Settable } from '../columns.ts'
import type { Standing } from '../values/words.ts'

/**
 * A follow-up as a table can write it. Every value is one string: ids of organizations and people, several with commas
 * between them, days as 2026-09-30, '' for nothing.
 */
export type State = {
  id: string
  number: number
  version: number
  /** of the original */
  language: Language
  translations: unknown
  leadId: string | null
  supportIds: string[]
  contactName: string
  values: Record<Settable, string>
}

/** As they are, or as they were where the viewer looks back. */
export async function statesOf(viewer: Viewer, where: Prisma.FollowUpWhereInput): Promise<State[]> {
  const rows = await reader(viewer).followUp.findMany({
    where: { AND: [visibleFollowUps(viewer), where] },
    select,
    orderBy: { number: 'asc' },
  })
  const answered = await answeredBy(viewer, rows)
  const contacts = isMember(viewer) ? rows.map(({ contactId }) => contactId) : []
  const names = await personNames(viewer, contacts)
  return rows.map((row) => stateOf(row, answered.get(row.id) ?? [], names))
}

const select = {
  id: true,
  number: true,
  version: true,
  ...fieldSelect,
  language: true,
  translations: true,
  leadId: true,
  contactId: true,
  dueOn: true,
  progress: true,
  verifiedAt: true,
  confidence: true,
  visibility: true,
  supports: { select: { organizationId: true } },
  assignments: { where: { state: 'offered' }, select: { organizationId: true } },
  updates: { where: { noChange: false }, orderBy: { at: 'desc' }, take: 1, select: { changed: true } },
} satisfies Prisma.FollowUpSelect

type Row = Prisma.FollowUpGetPayload<{ select: typeof select }>

function stateOf(row: Row, answers: number[], names: Map<string, Shown>): State {
  const supportIds = row.supports.map(({ organizationId }) => organizationId).sort()
  const standing: Standing = row.verifiedAt ? 'verified' : row.progress
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    language: row.language,
    translations: row.translations,
    leadId: row.leadId,
    supportIds,
    contactName: textOf(names.get(row.contactId ?? '') ?? ''),
    values: {
      ...wordsIn(row),
      ...inEachLanguage(fieldNames, (name, language) => wordsOf(row, name, language)),
      answers: answers.toSorted((a, b) => a - b).join(),
      lead: row.leadId ?? '',
      offeredTo: row.leadId ? '' : (row.assignments[0]?.organizationId ?? ''),
      supports: supportIds.join(),
      contact: row.contactId ?? '',
      due: row.dueOn ? isoDay(row.dueOn) : '',
      progress: standing,
      confidence: row.confidence ?? '',
      changed: row.updates[0]?.changed ?? '',
      visibility: row.visibility,
    },
  }
}

async function answeredBy(viewer: Viewer, rows: Row[]) {
  const links = await reader(viewer).followUpRecommendation.findMany({
    where: { followUpId: { in: rows.map(({ id }) => id) }, recommendation: visibleRecommendations(viewer) },
    select: { followUpId: true, recommendation: { select: { number: true } } },
  })
  const byItem = Map.groupBy(links, ({ followUpId }) => followUpId)
  return new Map([...byItem].map(([id, all]) => [id, all.map(({ recommendation }) => recommendation.number)]))
}
