import { z } from 'zod'
import { key } from './messages/key.ts'

/** The building blocks of form schemas; their messages are keys in lib/messages. */
export const text = (maximum: number) => z.string().trim().max(maximum).default('')
export const requiredText = (maximum: number) =>
  z.string(key('errors.required')).trim().min(1, key('errors.required')).max(maximum)
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
