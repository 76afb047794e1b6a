'use server'
import { formAction } from '#lib/form-action.ts'
import { freeze, freezeInput } from '#lib/reviews/snapshot/freeze.ts'

export const takeSnapshot = formAction(freezeInput, freeze, {
  to: ({ number }, series) => `/${series}/snapshots/${number}`,
})
export const takeSnapshotOfReview = formAction(freezeInput, freeze, { saved: 'snapshots.freeze.saved' })
