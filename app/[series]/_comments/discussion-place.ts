import type { ItemId } from '#lib/comments/item.ts'
import type { Mentioned } from '#lib/comments/threads.ts'
import type { Visibility } from '#lib/db/generated/enums.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'
import { visibilitiesWithin } from '#lib/visibility.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'
import type { Query } from '../_past/query-pairs.ts'

/** Where comments stand and who looks at them. `visibility`: of what they are about. */
export type Place = {
  viewer: Viewer
  series: SeriesRow
  item: ItemId
  visibility: Visibility
  clock: Clock
  /** the item's page, as its address says it */
  page: string
  query: Query
}

/** The same page, with another part of its discussion, or with the forms of one comment. */
export function talkHref({ page, query }: Place, { talk, act }: { talk?: string | null; act?: string }) {
  const kept = Object.entries(query).filter(([name]) => name === 'asOf' || (name === 'talk' && talk === undefined))
  const pairs = [...kept.map(([name, value]) => [name, String(value)]), ...(talk ? [['talk', talk]] : [])]
  if (act) pairs.push(['act', act])
  const asked = new URLSearchParams(pairs).toString()
  return `${page}${asked && `?${asked}`}#${act ? `c-${act}` : 'discussion'}`
}

/** The choices of who sees a comment, as a field takes them. */
export function visibilityOptions({ viewer }: Place, ...bounds: Visibility[]) {
  const words = wordsOf(viewer.language)
  return visibilitiesWithin(...bounds).map((value) => ({
    value,
    label: sentenceCase(words.visibility[value], viewer.language),
  }))
}

export const hrefOf = (place: Place) => (who: Mentioned) => `/${place.series.slug}/${who.path}`
