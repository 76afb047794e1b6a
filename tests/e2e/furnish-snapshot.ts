import { canonicalJson, sha256Of } from '#lib/reviews/snapshot/canonical.ts'
import type { SnapshotContent } from '#lib/reviews/snapshot/content.ts'
import { query, slug } from './sign-in.ts'

export const frozen = 900

const takenAt = '2026-01-01T00:00:00.000Z'

/** What a snapshot holds of a series without anything in it. */
export function emptyContent(number: number, audience = 'secretariat'): SnapshotContent {
  return {
    format: 'roundtable-follow-up/snapshot',
    version: 1,
    series: {
      slug,
      name: 'Walked through',
      nameJa: null,
      timeZone: 'Asia/Tokyo',
      staleAfterDays: 60,
      fictional: false,
    },
    number,
    title: 'Walked through',
    takenAt,
    roundtable: null,
    audience,
    organizations: [],
    themes: [],
    recommendations: [],
    followUps: [],
  }
}

/** Snapshot 900, of a series without anything in it, taken for no review. */
export async function furnishSnapshot() {
  const content = emptyContent(frozen)
  const text = canonicalJson(content)
  await query(
    `insert into "Snapshot" (id, "seriesId", number, title, "takenAt", content, sha256)
     select gen_random_uuid(), id, $2, $3, $4::timestamptz, $5, $6 from "Series" where slug = $1
     on conflict ("seriesId", number) do nothing`,
    [slug, frozen, content.title, takenAt, text, sha256Of(text)],
  )
}
