'use server'
import { formAction } from '#lib/form-action.ts'
import { reword as rewordTexts } from '#lib/translations/reword.ts'
import { translateInput, translate as translateTexts } from '#lib/translations/translate.ts'

export const translate = formAction(translateInput, translateTexts, { saved: 'translations.saved' })
export const reword = formAction(translateInput, rewordTexts, { saved: 'translations.saved' })
