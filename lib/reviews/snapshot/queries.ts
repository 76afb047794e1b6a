import { db, reader } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { personNames } from '../../people/person-names.ts'
import type { Shown } from '../../shown.ts'
import { titleSelect } from '../../translation.ts'
import { isMember, type Viewer } from '../../viewer.ts'
import { audiencesOf, editionMadeFor, editionOf } from './audience.ts'
import { type SnapshotContent, snapshotContent } from './content.ts'
import type { Audience } from './edition.ts'

const columns = {
  id: true,
  number: true,
  title: true,
  takenAt: true,
  takenById: true,
  sha256: true,
  review: {
    select: {
      id: true,
      number: true,
      snapshotId: true,
      roundtable: { select: titleSelect },
    },
  },
} satisfies Prisma.SnapshotSelect

/** Members see every snapshot; the public those on which a published review worked. Each in an edition of its own. */
export function visibleSnapshots(viewer: Viewer): Prisma.SnapshotWhereInput {
  const within = { seriesId: viewer.seriesId }
  return isMember(viewer) ? within : { ...within, agreedIn: { some: published } }
}

const published = { publishedAt: { not: null } } satisfies Prisma.ReviewWhereInput

/** Newest first. `agreed`: the one that its review works on, if it was taken for a review. */
export async function listSnapshots(viewer: Viewer, where: { reviewId?: string } = {}) {
  const rows = await reader(viewer).snapshot.findMany({
    where: { AND: [visibleSnapshots(viewer), where] },
    orderBy: { number: 'desc' },
    select: columns,
  })
  const names = await namesOf(viewer, rows)
  return rows.map((row) => described(row, names))
}

export type ListedSnapshot = Awaited<ReturnType<typeof listSnapshots>>[number]

/** A snapshot with its content in the viewer's edition; null when there is none or it is not open to the viewer. */
export async function findSnapshot(viewer: Viewer, number: number) {
  const [edition, found] = await Promise.all([editionOf(viewer), findWhole(viewer, number)])
  return found && { ...found, content: edition(found.content) }
}

/** The same in somebody else's edition, one of audiencesOf, for the secretariat; null to everybody else. */
export async function findSnapshotFor(viewer: Viewer, number: number, audience: Audience) {
  if (viewer.role !== 'secretariat') return null
  const found = await findWhole(viewer, number)
  if (!found || !audiencesOf(found.content).includes(audience)) return null
  return { ...found, content: await editionMadeFor(found.content, audience, viewer.seriesId) }
}

export type FoundSnapshot = NonNullable<Awaited<ReturnType<typeof findSnapshot>>>

/** With everything in it, whoever asks: not for anybody's eyes as it is. */
export async function findWhole(viewer: Viewer, number: number) {
  if (!Number.isSafeInteger(number) || number > 2_147_483_647) return null
  const row = await reader(viewer).snapshot.findFirst({
    where: { ...visibleSnapshots(viewer), number },
    select: columns,
  })
  if (!row) return null
  return { ...described(row, await namesOf(viewer, [row])), content: await wholeContent(row.id) }
}

/** What can be compared, newest first. `published`: a published review worked on it. */
export async function snapshotDays(viewer: Viewer) {
  const rows = await reader(viewer).snapshot.findMany({
    where: visibleSnapshots(viewer),
    orderBy: { number: 'desc' },
    select: { number: true, takenAt: true, agreedIn: { where: published, select: { id: true }, take: 1 } },
  })
  return rows.map(({ agreedIn, ...row }) => ({ ...row, published: agreedIn.length > 0 }))
}

export type SnapshotDay = Awaited<ReturnType<typeof snapshotDays>>[number]

const kept = new Map<string, SnapshotContent>()
const mostKept = 4

/** A snapshot never changes, so its content is read once by this process, as long as few others are read. */
async function wholeContent(id: string): Promise<SnapshotContent> {
  const known = kept.get(id)
  if (known) return known
  const { content } = await db.snapshot.findUniqueOrThrow({ where: { id }, select: { content: true } })
  const read = snapshotContent.parse(JSON.parse(content))
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.set(id, read)
  return read
}

type Row = Prisma.SnapshotGetPayload<{ select: typeof columns }>

function described({ takenById, review, ...row }: Row, names: Map<string, Shown>) {
  const takenBy = (takenById && names.get(takenById)) || null
  return { ...row, review, takenBy, agreed: review?.snapshotId === row.id }
}

async function namesOf(viewer: Viewer, rows: Row[]) {
  if (!isMember(viewer)) return new Map<string, Shown>()
  return personNames(
    viewer,
    rows.map(({ takenById }) => takenById),
  )
}
