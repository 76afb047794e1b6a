import { reader } from '../../db/client.ts'
import { inLanguage } from '../../translation.ts'
import type { Viewer } from '../../viewer.ts'
import type { FoundReview } from '../review.ts'
import { type DecisionRow, decisionColumns, hindrance } from './effects.ts'
import { visibleItems } from './on-meeting.ts'

/** Every outcome of a meeting that stands, in the order of the agenda, with what keeps it from being confirmed. */
export async function outcomesOf(viewer: Viewer, review: FoundReview) {
  const rows = await reader(viewer).meetingDecision.findMany({
    where: { withdrawnAt: null, agendaItem: { AND: [visibleItems(viewer), { reviewId: review.id, removedAt: null }] } },
    orderBy: [{ agendaItem: { position: 'asc' } }, { writtenAt: 'asc' }, { id: 'asc' }],
    select: decisionColumns,
  })
  return rows.map((row) => ({
    ...row,
    writer: null,
    hindrance: row.confirmedAt ? null : hindrance(row),
    item: itemOf(row, viewer),
  }))
}

export type OutcomeOfMeeting = Awaited<ReturnType<typeof outcomesOf>>[number]

function itemOf({ agendaItem: { followUp, recommendation, title } }: DecisionRow, viewer: Viewer) {
  const words = inLanguage(followUp ?? recommendation ?? { title, translations: null }, 'title', viewer.language)
  const [letter, about] = followUp ? (['F', followUp] as const) : (['R', recommendation] as const)
  return {
    ref: about && `${letter}-${about.number}`,
    path: about && `${followUp ? 'follow-ups' : 'recommendations'}/${about.number}`,
    title: words.text,
    language: words.language,
    lead: followUp?.lead ?? null,
  }
}
