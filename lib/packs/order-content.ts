import { db } from '../db/client.ts'
import { digestOf } from '../reviews/snapshot/canonical.ts'
import { type SnapshotContent, snapshotContent } from '../reviews/snapshot/content.ts'
import { contentFor, type PackEdition } from './editions.ts'
import type { Order } from './formats.ts'
import type { PackLanguage } from './languages.ts'

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
