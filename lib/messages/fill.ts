import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../db/generated/enums.ts'
import { at } from './key.ts'
import { type MessageKey, messages } from './load.ts'

export type Values = Record<string, string | number>

const compiled = new Map<string, IntlMessageFormat>()

/**
 * A text of lib/messages with its {names} filled, in ICU's syntax. Compiled once a process: next-intl's own formatter looks
 * each text up by a serialization of it and of all formats, which a history of a hundred lines feels.
 * @throws when the text names a value that is not given
 */
export function fill(text: string, values: Values, language: Language) {
  const key = `${language} ${text}`
  const known = compiled.get(key)
  if (known) return String(known.format(values))
  const made = new IntlMessageFormat(text, messages[language].language.locale, undefined, { ignoreTag: true })
  compiled.set(key, made)
  return String(made.format(values))
}

/** The text of a key that was found elsewhere, say in the outcome of a command; a field without a label is `this field`. */
export function say(key: MessageKey, language: Language, values: Values = {}) {
  return fill(String(at(key, messages[language])), { field: messages[language].errors.thisField, ...values }, language)
}
