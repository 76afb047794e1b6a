import { notFound } from 'next/navigation'
import { cache } from 'react'
import { findAnswer, noteOpened } from '#lib/reviews/collect/answer.ts'
import { findReview } from '#lib/reviews/review.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import type { Actor } from '#lib/viewer.ts'

type Looking = { series: SeriesRow; viewer: Actor }

export type AnswerView = Awaited<ReturnType<typeof loadAnswer>>

/** What one organization is asked, by its own people or looked at by the secretariat; 404 for everybody else. */
export const loadAnswer = cache(async ({ series, viewer }: Looking, number: string, organization?: string) => {
  const review = await findReview(viewer, Number(number))
  const answer = review && (await findAnswer(viewer, review, organization))
  if (!review || !answer) return notFound()
  await noteOpened(viewer, answer)
  return { series, viewer, review, answer, clock: clock(viewer.language, series.timeZone) }
})
