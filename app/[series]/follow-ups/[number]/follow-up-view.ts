import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type FollowUpItem, findFollowUp } from '#lib/follow-ups/item.ts'
import type { Looking, SeriesRow } from '#lib/session.ts'
import { type Clock, clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What every part of the page is given. */
export type FollowUpView = { item: FollowUpItem; viewer: Viewer; series: SeriesRow; clock: Clock }

/** Once a request, for the page and its title. */
export const loadFollowUp = cache(async ({ series, viewer }: Looking, number: string): Promise<FollowUpView> => {
  const item = /^[1-9]\d{0,8}$/.test(number) ? await findFollowUp(viewer, series, Number(number)) : null
  return item ? { item, viewer, series, clock: clock(viewer.language, series.timeZone) } : notFound()
})
