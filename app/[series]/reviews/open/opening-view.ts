import { redirect } from 'next/navigation'
import { z } from 'zod'
import { filterFromUrl, type SearchParams } from '#lib/follow-ups/filter.ts'
import { filterOptions } from '#lib/follow-ups/options.ts'
import { dayField } from '#lib/form-fields.ts'
import { nextToReview, proposal } from '#lib/reviews/collect/open.ts'
import { previewScope, scopeOf } from '#lib/reviews/collect/scope.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import type { Actor } from '#lib/viewer.ts'

export type Opening = NonNullable<Awaited<ReturnType<typeof loadOpening>>>

/** What the address asks to be asked, and what that means; null when there is nothing to prepare. */
export async function loadOpening(viewer: Actor, series: SeriesRow, query: SearchParams) {
  const roundtable = await nextToReview(viewer)
  if (!roundtable) return null
  if (roundtable.review?.openedAt) redirect(`/${series.slug}/reviews/${roundtable.number}/collecting`)
  const { closesOn: given, ...rest } = query
  const { filter, ignored } = filterFromUrl(rest, viewer)
  const scope = scopeOf(filter)
  const chosen = dayField.safeParse(given)
  const proposed = proposal(viewer, series.timeZone, roundtable.startsAt, chosen.data)
  const [preview, options] = await Promise.all([previewScope(viewer, series, scope), filterOptions(viewer, scope)])
  const typed = z.string().min(1).safeParse(given).data
  return {
    series,
    viewer,
    roundtable,
    scope,
    ignored,
    /** what was given as closing date and could not be followed */
    refused: typed && chosen.data?.getTime() !== proposed.closesOn.getTime() ? typed : null,
    ...proposed,
    preview,
    options,
    clock: clock(viewer.language, series.timeZone),
  }
}
