import { reader } from '../../db/client.ts'
import { languageOf } from '../../language-of.ts'
import { localized } from '../../translation.ts'
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
  const words = followUp?.title ?? (recommendation ? localized(recommendation, 'title', viewer.language) : title)
  const [letter, about] = followUp ? (['F', followUp] as const) : (['R', recommendation] as const)
  return {
    ref: about && `${letter}-${about.number}`,
    path: about && `${followUp ? 'follow-ups' : 'recommendations'}/${about.number}`,
    title: words,
    language: languageOf(words),
    lead: followUp?.lead ?? null,
  }
}
