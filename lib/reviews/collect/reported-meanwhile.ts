import { reader } from '../../db/client.ts'
import type { EventKind } from '../../events/catalogue.ts'
import { personName, personSelect } from '../../translation.ts'
import type { Viewer } from '../../viewer.ts'

/** What makes an answer that was written before it out of date. */
const telling: EventKind[] = [
  'followUp.reported',
  'followUp.confirmed',
  'followUp.held',
  'followUp.resumed',
  'followUp.implementedReported',
  'followUp.returned',
  'followUp.reopened',
  'followUp.takenOn',
]

type Change = { kind: string; name: string; at: Date }

/**
 * Of rows that were saved, the follow-ups that changed after that, each with its latest change. What handing in this very
 * review reported is none: it may have been interrupted.
 */
export async function changedSince(
  viewer: Viewer,
  reviewId: string,
  rows: { followUp: { id: string }; savedAt: Date | null }[],
) {
  const saved = rows.flatMap(({ followUp, savedAt }) =>
    savedAt ? { followUpId: followUp.id, at: { gt: savedAt } } : [],
  )
  if (saved.length === 0) return new Map<string, Change>()
  const events = await reader(viewer).event.findMany({
    where: {
      kind: { in: telling },
      AND: [{ OR: saved }, { OR: [{ reviewId: null }, { reviewId: { not: reviewId } }] }],
    },
    orderBy: { sequence: 'asc' },
    select: { followUpId: true, kind: true, at: true, actor: { select: personSelect } },
  })
  return new Map(
    events.flatMap(({ followUpId, kind, at, actor }): [string, Change][] =>
      followUpId ? [[followUpId, { kind, at, name: actor ? personName(actor, viewer.language) : '–' }]] : [],
    ),
  )
}
