'use server'
import { confirmReading } from '#lib/curation/confirm.ts'
import { confirmReadingInput } from '#lib/curation/confirm-input.ts'
import { formAction } from '#lib/form-action.ts'

export const confirmRead = formAction(confirmReadingInput, confirmReading, {
  to: ({ id }, series) => `/${series}/documents/${id}/curate`,
})
