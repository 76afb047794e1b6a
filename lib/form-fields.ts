import { z } from 'zod'
import { key } from './messages/key.ts'

/** The longest text that is asked on one line, in characters: such as names and titles. */
export const longestLine = 500

/** All that is neither seen nor needed to see: control characters, and marks that turn the direction of what follows. */
const unseen = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]|[^\P{Noncharacter_Code_Point}]/gu
const nothingShows = /^[\p{Default_Ignorable_Code_Point}\p{Z}\s\u2800]*$/u

/** Without what cannot be seen; lines end in one way. */
export function seen(text: string) {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(unseen, '')
}

/** What people typed as it is kept: what cannot be seen goes, a text of which nothing shows is ''. */
export function cleaned(text: string) {
  const words = seen(text).trim()
  return nothingShows.test(words) ? '' : words
}

/** The same on one line. */
export function cleanedLine(text: string) {
  return cleaned(cleaned(text).replace(/\s*[\n\t]\s*/g, ' '))
}

/** Text that people type: of names and titles, which are short, one line. */
export const typed = (maximum: number, message?: string) =>
  z
    .string(message)
    .overwrite(maximum <= longestLine ? cleanedLine : cleaned)
    .max(maximum)
export const text = (maximum: number) => typed(maximum).default('')
export const requiredText = (maximum: number) => typed(maximum, key('errors.required')).min(1, key('errors.required'))
export const requiredLine = (maximum: number) => requiredText(maximum).overwrite(cleanedLine)
/** What the page put there itself, such as a digest; nobody types it. */
export const mark = (maximum: number) =>
  z
    .string(key('errors.choose'))
    .regex(/^[^\p{Cc}\p{Cs}\p{Cf}]*$/u)
    .max(maximum)

export const id = z.uuid(key('errors.choose'))
export const optionalId = z
  .union([z.literal(''), z.uuid()], key('errors.choose'))
  .optional()
  .transform((value) => value || undefined)
/** A day as midnight UTC, from 2026-09-30. */
export const dayField = z.iso.date(key('errors.date')).transform((value) => new Date(`${value}T00:00:00Z`))
export const version = z.coerce.number(key('errors.invalid')).int().positive()
export const choice = <T extends Record<string, string>>(values: T) => z.enum(values, key('errors.choose'))
/** Check boxes and multiple selects: none, one or several values of one name. */
export const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item))
