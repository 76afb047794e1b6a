import type { Language } from './db/generated/enums.ts'
import { requiredText, text } from './form-fields.ts'
import { sentenceCase, wordsOf } from './vocabulary.ts'

type Field = { kind: 'line' | 'text'; maximum: number; required?: true; listed?: true }

/**
 * What a follow-up says in words, in the order of its forms. Commands, history, translations, search, tables, snapshots and
 * packs take these from here. A further one is a line here, a column that is '' to begin with, its word under `field` in
 * words.json, and its place on the page. `listed`: the list's files have a column for it.
 */
export const followUpFields = {
  title: { kind: 'line', maximum: 300, required: true, listed: true },
  description: { kind: 'text', maximum: 10_000 },
} as const satisfies Record<string, Field>

export type FollowUpField = keyof typeof followUpFields

export const fieldNames = Object.keys(followUpFields) as FollowUpField[]

export function isFollowUpField(name: string): name is FollowUpField {
  return Object.hasOwn(followUpFields, name)
}

/** An object with something for each field. */
export function byField<T>(of: (field: Field, name: FollowUpField) => T) {
  return each(fieldNames, (name) => of(followUpFields[name], name))
}

type Listed = {
  [F in FollowUpField]: (typeof followUpFields)[F] extends { listed: true } ? F : never
}[FollowUpField]

export const listedFields = fieldNames.filter((name): name is Listed => 'listed' in followUpFields[name])

/** The same for those that the list's files have. */
export function byListed<T>(of: (name: Listed) => T) {
  return each(listedFields, of)
}

function each<Name extends string, T>(names: Name[], of: (name: Name) => T) {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>
}

export const fieldSelect = byField(() => true as const)

/** The same as raw SQL, of a table by its alias. */
export function fieldColumns(row: string, names = fieldNames) {
  return names.map((name) => `${row}."${name}"`).join(', ')
}

/** Of a form. What is not given stays as it was, or blank. */
export const fieldInputs = {
  ...byField(({ maximum }) => text(maximum).optional()),
  title: requiredText(followUpFields.title.maximum),
}

/** The words that are given, else those of before. */
export function wordsIn(given: Partial<Record<FollowUpField, string>>, before?: Record<FollowUpField, string>) {
  return byField((_, name) => given[name] ?? before?.[name] ?? '')
}

export function fieldLabel(name: FollowUpField, language: Language) {
  return sentenceCase(wordsOf(language).field[name], language)
}
