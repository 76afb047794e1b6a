import { reader } from '../../db/client.ts'
import type { Viewer } from '../../viewer.ts'
import { calledIn } from '../agenda/queries.ts'
import type { FoundReview } from '../review.ts'
import { decisionColumns, hindrance } from './effects.ts'
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
    item: { ...calledIn(row.agendaItem, viewer.language), lead: row.agendaItem.followUp?.lead ?? null },
  }))
}

export type OutcomeOfMeeting = Awaited<ReturnType<typeof outcomesOf>>[number]
