import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type FoundRecommendation, findRecommendation } from '#lib/recommendations/queries.ts'
import type { Looking, SeriesRow } from '#lib/session.ts'
import { type Clock, clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What every part of the page is given. */
export type RecommendationView = { item: FoundRecommendation; viewer: Viewer; series: SeriesRow; clock: Clock }

/** Once a request, for the page and its title; 404 for what the viewer may not see. */
export const loadRecommendation = cache(
  async ({ series, viewer }: Looking, number: string): Promise<RecommendationView> => {
    const item = /^[1-9]\d{0,8}$/.test(number) ? await findRecommendation(viewer, Number(number)) : null
    return item ? { item, viewer, series, clock: clock(viewer.language, series.timeZone) } : notFound()
  },
)
