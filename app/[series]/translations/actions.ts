'use server'
import { formAction } from '#lib/form-action.ts'
import { translateInput, translate as translateTexts } from '#lib/translations/translate.ts'

export const translate = formAction(translateInput, translateTexts, { saved: 'translations.saved' })
