import { reader } from '../db/client.ts'
import { titleSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleDocuments } from '../visibility.ts'

const meeting = {
  id: true,
  ...titleSelect,
  startsAt: true,
  place: true,
  held: true,
} as const

/** The roundtables held so far, the latest first, each with the documents that the viewer may read; and the next one. */
export async function headlineOf(viewer: Viewer) {
  const roundtables = await reader(viewer).roundtable.findMany({
    where: { seriesId: viewer.seriesId },
    orderBy: { number: 'asc' },
    select: { ...meeting, documents: { where: visibleDocuments(viewer), select: { id: true, title: true } } },
  })
  const held = roundtables.filter((roundtable) => roundtable.held).toReversed()
  return { held, next: roundtables.find((roundtable) => !roundtable.held) ?? null }
}
