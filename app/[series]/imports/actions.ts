'use server'
import { formAction } from '#lib/form-action.ts'
import * as applying from '#lib/imports/apply.ts'
import * as handing from '#lib/imports/import.ts'

export const mapColumns = formAction(handing.mapColumnsInput, handing.mapColumns, { saved: 'imports.mapped' })
export const applyTable = formAction(applying.applyTableInput, applying.applyTable)
