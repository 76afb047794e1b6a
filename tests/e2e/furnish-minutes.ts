import type { MinutesContent } from '#lib/reviews/minutes/content.ts'
import { canonicalJson, sha256Of } from '#lib/reviews/snapshot/canonical.ts'
import { query, slug } from './sign-in.ts'

/** The number of a review whose minutes are published. */
export const told = 903

/** A published review with minutes of one public item. */
export async function furnishMinutes() {
  const content = canonicalJson(minutes())
  await query(
    `with series as (select id from "Series" where slug = $1),
       meeting as (insert into "Roundtable" (id, "seriesId", number, title, held)
         select gen_random_uuid(), id, $2, 'Told of', false from series on conflict do nothing returning id, "seriesId"),
       review as (insert into "Review" (id, "seriesId", "roundtableId", number, "openedAt", "publishedAt")
         select gen_random_uuid(), "seriesId", id, $2, now(), now() from meeting returning id)
     insert into "Minutes" (id, "reviewId", number, content, sha256)
     select gen_random_uuid(), id, 1, $3, $4 from review`,
    [slug, told, content, sha256Of(content)],
  )
}

function minutes(): MinutesContent {
  return {
    format: 'roundtable-follow-up/minutes',
    version: 1,
    series: { slug, name: 'A series', nameJa: null, timeZone: 'Asia/Tokyo' },
    roundtable: { number: told, title: 'Told of', titleJa: null, place: null, placeJa: null },
    began: null,
    ended: null,
    snapshot: null,
    opening: 'Welcome.',
    closing: '',
    attendance: [],
    items: [],
    carriedOver: [],
  }
}
