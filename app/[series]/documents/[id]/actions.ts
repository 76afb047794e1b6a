'use server'
import { changeDocumentVisibility, changeDocumentVisibilityInput } from '#lib/curation/document-visibility.ts'
import { formAction } from '#lib/form-action.ts'

export const changeSeenBy = formAction(changeDocumentVisibilityInput, changeDocumentVisibility, {
  sensitive: true,
  saved: 'curation.saved.visibility',
})
