import { db, reader } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { sha256Of } from '../reviews/snapshot/canonical.ts'
import type { SnapshotContent } from '../reviews/snapshot/content.ts'
import type { Audience } from '../reviews/snapshot/edition.ts'
import { fileOf, fileText } from '../reviews/snapshot/file.ts'
import { findWhole } from '../reviews/snapshot/queries.ts'
import { isMember, type Viewer } from '../viewer.ts'
import { contentFor, packEditions } from './editions.ts'
import { baseName } from './formats.ts'
import { packLanguage } from './languages.ts'

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
  files: { orderBy: { name: 'asc' }, select: { id: true, name: true, size: true, mediaType: true, sha256: true } },
} satisfies Prisma.PackJobSelect

/** The secretariat sees every pack of its series, members those that they asked for, nobody else any. */
export function visiblePacks(viewer: Viewer): Prisma.PackJobWhereInput {
  const within = { snapshot: { seriesId: viewer.seriesId } }
  if (viewer.role === 'secretariat') return within
  return { ...within, requestedById: isMember(viewer) ? viewer.personId : { in: [] } }
}

/** Newest first; those of one snapshot that the viewer asked for, but none that tells of what was restricted since. */
export async function listPacks(viewer: Viewer, number: number) {
  const mine = { snapshot: { number, seriesId: viewer.seriesId }, requestedById: viewer.personId ?? undefined }
  const rows = await reader(viewer).packJob.findMany({
    where: { AND: [visiblePacks(viewer), mine] },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: columns,
  })
  const [slugs, snapshot] = await Promise.all([slugsOf(rows), findWhole(viewer, number)])
  const packs = rows.map((row) => withSlug(row, slugs))
  const shown = new Map<string, Promise<SnapshotContent>>()
  const contentNow = ({ audience, organization }: (typeof packs)[number], whole: SnapshotContent) => {
    const key = `${audience} ${organization}`
    const edition = { audience: audience as Audience, organization }
    const content = shown.get(key) ?? contentFor(whole, edition, viewer.seriesId)
    shown.set(key, content)
    return content
  }
  const still = await Promise.all(
    packs.map(
      async (pack) => pack.state !== 'done' || (snapshot && holds(pack, await contentNow(pack, snapshot.content))),
    ),
  )
  return packs.filter((_, index) => still[index])
}

export type ListedPack = Awaited<ReturnType<typeof listPacks>>[number]

/**
 * A finished pack with the content it was made of; null when there is none, when the viewer may not have such packs any
 * more, like somebody who changed organizations, or when some of it was restricted since: then it is to be made anew.
 */
export async function findPack(viewer: Viewer, id: string) {
  const row = await reader(viewer).packJob.findFirst({
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
  const content = edition && (await contentFor(snapshot.content, edition, viewer.seriesId))
  return content && holds(pack, content) ? { ...pack, content } : null
}

export type FoundPack = NonNullable<Awaited<ReturnType<typeof findPack>>>

export async function packBytes(fileId: string) {
  const { bytes } = await db.packFile.findUniqueOrThrow({ where: { id: fileId }, select: { bytes: true } })
  return bytes
}

type Row = Prisma.PackJobGetPayload<{ select: typeof columns }>

/** Whether a pack was made of this: its JSON is that, byte by byte. */
function holds({ files }: Pick<Row, 'files'>, content: SnapshotContent) {
  const sha256 = digestOfFile(content)
  return files.some((file) => file.name.endsWith('.json') && file.sha256 === sha256)
}

/** Writing the file digests each of its parts, so it is done once for what is asked about every few seconds. */
const known = new Map<string, string>()

function digestOfFile(content: SnapshotContent) {
  const key = sha256Of(JSON.stringify(content))
  const digest = known.get(key) ?? sha256Of(fileText(fileOf(content)))
  if (known.size >= 200) known.clear()
  known.set(key, digest)
  return digest
}

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
  const archive = `${baseName({ number: row.snapshot.number, takenAt: row.snapshot.takenAt.toISOString() }, { organization, language })}.zip`
  return { ...row, organization, language, archive }
}
