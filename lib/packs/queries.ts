import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { findWhole } from '../reviews/snapshot/queries.ts'
import { isMember, type Viewer } from '../viewer.ts'
import { contentFor, packEditions } from './editions.ts'
import { baseName } from './formats.ts'
import { packLanguage } from './voice.ts'

const columns = {
  id: true,
  language: true,
  audience: true,
  organizationId: true,
  state: true,
  done: true,
  total: true,
  createdAt: true,
  finishedAt: true,
  snapshot: { select: { number: true, takenAt: true } },
  files: { orderBy: { name: 'asc' }, select: { id: true, name: true, size: true, mediaType: true } },
} satisfies Prisma.PackJobSelect

/** The secretariat sees every pack of its series, members those that they asked for, nobody else any. */
export function visiblePacks(viewer: Viewer): Prisma.PackJobWhereInput {
  const within = { snapshot: { seriesId: viewer.seriesId } }
  if (viewer.role === 'secretariat') return within
  return { ...within, requestedById: isMember(viewer) ? viewer.personId : { in: [] } }
}

/** Newest first; those of one snapshot that the viewer asked for. */
export async function listPacks(viewer: Viewer, number: number) {
  const mine = { snapshot: { number, seriesId: viewer.seriesId }, requestedById: viewer.personId ?? undefined }
  const rows = await db.packJob.findMany({
    where: { AND: [visiblePacks(viewer), mine] },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: columns,
  })
  const slugs = await slugsOf(rows)
  return rows.map((row) => withSlug(row, slugs))
}

export type ListedPack = Awaited<ReturnType<typeof listPacks>>[number]

/**
 * A finished pack with the content it was made of, as that may be shown now; null when there is none, or when the viewer
 * may not have such packs any more: somebody who changed organizations, say.
 */
export async function findPack(viewer: Viewer, id: string) {
  const row = await db.packJob.findFirst({
    where: { AND: [visiblePacks(viewer), { id, state: 'done' }] },
    select: columns,
  })
  const snapshot = row && (await findWhole(viewer, row.snapshot.number))
  if (!row || !snapshot) return null
  const pack = withSlug(row, await slugsOf([row]))
  const editions = await packEditions(viewer, snapshot.content)
  const edition = editions.find(
    ({ audience, organization }) => audience === pack.audience && organization === pack.organization,
  )
  return edition ? { ...pack, content: await contentFor(snapshot.content, edition, viewer.seriesId) } : null
}

export type FoundPack = NonNullable<Awaited<ReturnType<typeof findPack>>>

/** The bytes of one file of a pack that was found. */
export async function packBytes(fileId: string) {
  const { bytes } = await db.packFile.findUniqueOrThrow({ where: { id: fileId }, select: { bytes: true } })
  return bytes
}

type Row = Prisma.PackJobGetPayload<{ select: typeof columns }>

async function slugsOf(rows: Row[]) {
  const ids = rows.flatMap(({ organizationId }) => organizationId ?? [])
  const found = ids.length
    ? await db.organization.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true } })
    : []
  return new Map(found.map(({ id, slug }) => [id, slug]))
}

function withSlug({ organizationId, ...row }: Row, slugs: Map<string, string>) {
  const organization = (organizationId && slugs.get(organizationId)) || null
  const language = packLanguage(row.language)
  /** the name of the archive of all files */
  const archive = `${baseName({ number: row.snapshot.number, takenAt: row.snapshot.takenAt.toISOString() }, { organization, language })}.zip`
  return { ...row, organization, language, archive }
}
