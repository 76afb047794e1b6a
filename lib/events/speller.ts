import { z } from 'zod'
import type { Language } from '../db/generated/enums.ts'
import type { Values } from '../messages/fill.ts'
import { messages } from '../messages/load.ts'
import { clock } from '../time.ts'
import { localized } from '../translation.ts'
import { wordsOf } from '../vocabulary.ts'
import * as piece from './payload.ts'

/** How one reader's sentence spells values. */
export function speller(language: Language) {
  const { plainDay } = clock(language, 'UTC')
  return {
    words: wordsOf(language),
    organization: (ref: piece.OrganizationRef) => localized(ref, 'name', language),
    day: (iso: string) => plainDay(new Date(`${iso}T00:00:00Z`)),
    list: (items: string[]) => items.join(messages[language].language.comma),
  }
}

export type Speller = ReturnType<typeof speller>

/**
 * What a sentence may name: each field of the payload by its name, one within another as `roleNew`, and for those that may be
 * missing or empty `…Given`, yes or no. Enums that people have no word for are what they are, to be told apart by `select`.
 */
export function spelled(schema: z.ZodObject, payload: Record<string, unknown>, spell: Speller, prefix = ''): Values {
  const values: Values = {}
  for (const [field, optional] of Object.entries(schema.shape)) {
    const name = prefix ? prefix + field.charAt(0).toUpperCase() + field.slice(1) : field
    const inner = optional instanceof z.ZodOptional ? optional.unwrap() : optional
    const kind = inner instanceof z.ZodNullable ? inner.unwrap() : inner
    const value = payload[field] ?? null
    if (kind !== optional || kind instanceof z.ZodArray) values[`${name}Given`] = yes(given(value))
    const known = spellings.get(kind)
    if (known) values[name] = value === null ? '' : known(value, spell)
    else if (kind instanceof z.ZodObject) Object.assign(values, spelled(kind, Object(value), spell, name))
    else
      values[name] = typeof value === 'number' ? value : typeof value === 'boolean' ? yes(value) : String(value ?? '')
  }
  return values
}

export const yes = (whether: boolean) => (whether ? 'yes' : 'no')

const given = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0)

const as =
  <T>(schema: z.ZodType<T>, spelling: (value: T, spell: Speller) => string) =>
  (value: unknown, spell: Speller) =>
    spelling(schema.parse(value), spell)

const spellings = new Map<unknown, (value: unknown, spell: Speller) => string>([
  [piece.organizationRef, as(piece.organizationRef, (ref, { organization }) => organization(ref))],
  [piece.personRef, as(piece.personRef, ({ name }) => name)],
  [piece.day, as(piece.day, (iso, { day }) => day(iso))],
  [piece.passage, as(piece.passage, firstWords)],
  [piece.recommendationNumbers, as(piece.recommendationNumbers, (all, { list }) => list(all.map((n) => `R-${n}`)))],
  [piece.followUpNumbers, as(piece.followUpNumbers, (all, { list }) => list(all.map((n) => `F-${n}`)))],
  [piece.progress, as(piece.progress, (value, { words }) => words.progress[value])],
  [piece.confidence, as(piece.confidence, (value, { words }) => words.confidence[value])],
  [piece.visibility, as(piece.visibility, (value, { words }) => words.visibility[value])],
  [piece.response, as(piece.response, (value, { words }) => words.response[value])],
  [piece.role, as(piece.role, (value, { words }) => words.role[value])],
  [piece.decision, as(piece.decision, (value, { words }) => words.decision[value])],
  [piece.outcome, as(piece.outcome, (value, { words }) => words.outcome[value])],
])

/** Enough to know a sentence by. */
function firstWords(passage: string) {
  const line = passage.replace(/\s+/g, ' ')
  return line.length > 120 ? `${line.slice(0, 119).replace(/[\uD800-\uDBFF]$/, '')}…` : line
}
