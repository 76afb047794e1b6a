import { Language } from '../db/generated/enums.ts'
import { messages } from './load.ts'

/** The choices of a field that asks for a language: each as those who read it call it. */
export const languageChoices = Object.values(Language).map((value) => ({
  value,
  label: messages[value].language.name,
}))
