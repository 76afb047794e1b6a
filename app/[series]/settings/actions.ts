'use server'
import { formAction } from '#lib/form-action.ts'
import { planInput, planRoundtable } from '#lib/roundtables/plan-roundtable.ts'
import { changeSettings, settingsInput } from '#lib/roundtables/settings.ts'
import {
  addTheme,
  addThemeInput,
  renameTheme,
  renameThemeInput,
  restoreTheme,
  retireTheme,
  themeInput,
} from '#lib/roundtables/themes.ts'

const saved = { saved: 'settings.saved' } as const

export const saveSettings = formAction(settingsInput, changeSettings, saved)
export const savePlan = formAction(planInput, planRoundtable, saved)
export const saveNewTheme = formAction(addThemeInput, addTheme, saved)
export const saveThemeNames = formAction(renameThemeInput, renameTheme, saved)
export const retire = formAction(themeInput, retireTheme, saved)
export const restore = formAction(themeInput, restoreTheme, saved)
