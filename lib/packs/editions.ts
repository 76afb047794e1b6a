import { db } from '../db/client.ts'
import {
  audienceOf,
  audienceOfOrganization,
  audiencesOf,
  editionMadeFor,
  slugOf,
} from '../reviews/snapshot/audience.ts'
import { digestOf } from '../reviews/snapshot/canonical.ts'
import { type SnapshotContent, snapshotContent } from '../reviews/snapshot/content.ts'
import type { Audience } from '../reviews/snapshot/edition.ts'
import { isMember, type Viewer } from '../viewer.ts'
import type { Order } from './formats.ts'
import { ownItems } from './items-of-organization.ts'
import type { PackLanguage } from './languages.ts'

/** What a pack holds: what an audience may see, all of it or the own items of one organization. `key` names it in forms. */
export type PackEdition = { key: string; audience: Audience; organization: string | null }

/**
 * The editions of which a viewer may have packs: the secretariat everybody's, members their own, others none.
 * @param whole the snapshot with everything in it
 */
export async function packEditions(viewer: Viewer, whole: SnapshotContent): Promise<PackEdition[]> {
  if (!isMember(viewer)) return []
  const withItems = whole.organizations.map(({ slug }) => slug).filter((slug) => hasItems(whole, slug))
  if (viewer.role === 'secretariat')
    return [...audiencesOf(whole).map(everything), ...withItems.map((slug) => itemsOf(slug, whole))]
  const own = await slugOf(viewer)
  return [everything(await audienceOf(viewer, whole)), ...(own && withItems.includes(own) ? [itemsOf(own, whole)] : [])]
}

/** The content of an edition, as it may be shown now. */
export async function contentFor(whole: SnapshotContent, edition: Omit<PackEdition, 'key'>, seriesId: string) {
  const content = await editionMadeFor(whole, edition.audience, seriesId)
  return edition.organization ? ownItems(content, edition.organization) : content
}

export function itemsOf(slug: string, whole: SnapshotContent): PackEdition {
  return { key: `items:${slug}`, audience: audienceOfOrganization(slug, whole), organization: slug }
}

function everything(audience: Audience): PackEdition {
  return { key: audience, audience, organization: null }
}

function hasItems(whole: SnapshotContent, slug: string) {
  const { followUps, recommendations } = ownItems(whole, slug)
  return followUps.length + recommendations.length > 0
}

type Stored = { seriesId: string; number: number; content: string }

/** All that the making of a pack needs to know: the edition of the snapshot, and of the one before to compare it with. */
export async function orderFor(
  { seriesId, number, content }: Stored,
  editionOf: (whole: SnapshotContent) => Omit<PackEdition, 'key'>,
  language: PackLanguage,
): Promise<Order> {
  const whole = parsed(content)
  const edition = editionOf(whole)
  const shown = await contentFor(whole, edition, seriesId)
  const before = await db.snapshot.findFirst({
    where: { seriesId, number: { lt: number } },
    orderBy: { number: 'desc' },
    select: { content: true },
  })
  const previous = before && (await contentFor(parsed(before.content), edition, seriesId))
  return { content: shown, wanted: { language, organization: edition.organization, sha256: digestOf(shown), previous } }
}

function parsed(content: string) {
  return snapshotContent.parse(JSON.parse(content))
}
