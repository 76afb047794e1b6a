import { notFound } from 'next/navigation'
import { cache } from 'react'
import { findAnswer, noteOpened } from '#lib/reviews/collect/answer.ts'
import { findReview } from '#lib/reviews/review.ts'
import { requireViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'

export type View = Awaited<ReturnType<typeof loadAnswer>>

/** What one organization is asked, by its own people or looked at by the secretariat; 404 for everybody else. */
export const loadAnswer = cache(async (slug: string, number: string, organization?: string) => {
  const { series, viewer } = await requireViewer(slug)
  const review = await findReview(viewer, Number(number))
  const answer = review && (await findAnswer(viewer, review, organization))
  if (!review || !answer) return notFound()
  await noteOpened(viewer, answer)
  return { series, viewer, review, answer, clock: clock(viewer.language, series.timeZone) }
})
