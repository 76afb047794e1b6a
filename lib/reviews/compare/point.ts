import { asOfFrom, asOfText } from '../../as-of.ts'
import { reader } from '../../db/client.ts'
import { nobody, type Viewer } from '../../viewer.ts'
import { editionOf } from '../snapshot/audience.ts'
import type { SnapshotContent } from '../snapshot/content.ts'
import { findSnapshot, latestNumber } from '../snapshot/queries.ts'
import { contentOf } from '../snapshot/read.ts'

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
  if (asked === 'now') return { ...(await livePoint(viewer)), text: 'now' }
  const instant = asOfFrom(asked, timeZone)
  if ('wrong' in instant) return instant
  const eyes: Viewer = { ...nobody(viewer.seriesId, 'en'), asOf: instant.at }
  if (!(await reader(eyes).series.findFirst({ where: { id: viewer.seriesId }, select: { id: true } })))
    return { wrong: 'notThereYet' }
  return { ...(await livePoint(viewer, instant.at)), text: asOfText(instant.at, timeZone) }
}

/** What is compared where nothing else is asked for: since the last published review, else the newest snapshot. */
export async function pointOfDeparture(viewer: Viewer) {
  const number = (await latestNumber(viewer, { published: true })) ?? (await latestNumber(viewer))
  return number === null ? null : `s${number}`
}

async function snapshotPoint(viewer: Viewer, number: number): Promise<Point | Wrong> {
  const found = await findSnapshot(viewer, number)
  if (!found) return { wrong: 'noSuchSnapshot' }
  const { title, takenAt, content } = found
  return { text: `s${number}`, at: takenAt, snapshot: { number, title }, content }
}

async function livePoint(viewer: Viewer, asOf?: Date) {
  const content = await editionOf(viewer, await contentOf(viewer.seriesId, asOf))
  return { at: new Date(content.takenAt), snapshot: null, content }
}
