'use server'
import { changeDocumentVisibility, changeDocumentVisibilityInput } from '#lib/curation/document-visibility.ts'
import { formAction } from '#lib/form-action.ts'

export const changeSeenBy = formAction(changeDocumentVisibilityInput, changeDocumentVisibility, {
  saved: 'curation.saved.visibility',
})
