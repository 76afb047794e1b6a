import { asOfFrom, asOfText } from '../../as-of.ts'
import type { Viewer } from '../../viewer.ts'
import { editionOf } from '../snapshot/audience.ts'
import type { SnapshotContent } from '../snapshot/content.ts'
import { findSnapshot, type SnapshotDay } from '../snapshot/queries.ts'
import { contentAt } from '../snapshot/read.ts'

/** `text`: as an address says it: s3 (snapshot 3), a day, an instant, or now. */
export type Point = {
  text: string
  at: Date
  snapshot: { number: number; title: string } | null
  content: SnapshotContent
}

export type Wrong = { wrong: 'notUnderstood' | 'notYet' | 'notThereYet' | 'noSuchSnapshot' }

/** One side of a comparison, in the viewer's edition: a snapshot, or the state as of a day or an instant, or of now. */
export async function pointOf(viewer: Viewer, timeZone: string, text: string): Promise<Point | Wrong> {
  const asked = text.trim()
  const number = /^s-?(\d{1,9})$/i.exec(asked)?.[1]
  if (number) return snapshotPoint(viewer, Number(number))
  if (asked === 'now') return livePoint(viewer, 'now')
  const instant = asOfFrom(asked, timeZone)
  return 'wrong' in instant ? instant : livePoint(viewer, asOfText(instant.at, timeZone), instant.at)
}

/** What is compared where nothing else is asked for: since the last published review, else the newest snapshot. */
export function pointOfDeparture(snapshots: SnapshotDay[]) {
  const last = snapshots.find(({ published }) => published) ?? snapshots[0]
  return last ? `s${last.number}` : null
}

async function snapshotPoint(viewer: Viewer, number: number): Promise<Point | Wrong> {
  const found = await findSnapshot(viewer, number)
  if (!found) return { wrong: 'noSuchSnapshot' }
  const { title, takenAt, content } = found
  return { text: `s${number}`, at: takenAt, snapshot: { number, title }, content }
}

async function livePoint(viewer: Viewer, text: string, asOf?: Date): Promise<Point | Wrong> {
  const [edition, content] = await Promise.all([editionOf(viewer), contentAt(viewer.seriesId, asOf)])
  if (!content) return { wrong: 'notThereYet' }
  return { text, at: new Date(content.takenAt), snapshot: null, content: edition(content) }
}
