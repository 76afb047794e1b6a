'use server'
import { formAction } from '#lib/form-action.ts'
import * as opening from '#lib/reviews/collect/open.ts'

export const openReview = formAction(opening.openReviewInput, opening.openReview, {
  to: ({ number }, series) => `/${series}/reviews/${number}/collecting`,
})
