import { getTranslations } from 'next-intl/server'

const keys = [
  'noChange',
  'hasChanged',
  'changed',
  'changedHint',
  'progress',
  'confidence',
  'obstacles',
  'nextStep',
  'questions',
  'save',
  'check',
  'saving',
  'saved',
  'offline',
  'signedOut',
  'signIn',
  'conflict',
  'someone',
  'keepMine',
  'takeTheirs',
  'untouched',
  'nothing',
] as const

export type Words = Record<(typeof keys)[number], string>

/** The words that the form needs where it runs, without values put in. */
export async function formWords() {
  const t = await getTranslations('collecting.form')
  return Object.fromEntries(keys.map((key) => [key, t.raw(key)])) as Words
}
