import type { ItemId } from '#lib/comments/item.ts'
import type { Mentioned } from '#lib/comments/threads.ts'
import type { Visibility } from '#lib/db/generated/enums.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'
import { visibilitiesWithin } from '#lib/visibility.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'

/** Where comments stand and who looks at them. `visibility`: of what they are about. */
export type Place = { viewer: Viewer; series: SeriesRow; item: ItemId; visibility: Visibility; clock: Clock }

/** The choices of who sees a comment, as a field takes them. */
export function visibilityOptions({ viewer }: Place, ...bounds: Visibility[]) {
  const words = wordsOf(viewer.language)
  return visibilitiesWithin(...bounds).map((value) => ({
    value,
    label: sentenceCase(words.visibility[value], viewer.language),
  }))
}

export const hrefOf = (place: Place) => (who: Mentioned) => `/${place.series.slug}/${who.path}`
