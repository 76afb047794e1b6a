import { createTranslator } from 'next-intl'
import type { Language } from '#lib/db/generated/enums.ts'
import { type MessageKey, messages } from '#lib/messages/load.ts'

/** The words that a reader of this language sees, by their key. */
export function texts(language: Language) {
  const translate = createTranslator({ locale: language, messages: messages[language], timeZone: 'Asia/Tokyo' })
  return (key: MessageKey, values?: Record<string, string | number>) => translate(key, values)
}

export type Texts = ReturnType<typeof texts>
