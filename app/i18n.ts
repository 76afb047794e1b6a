import { getRequestConfig } from 'next-intl/server'
import type { Language } from '#lib/db/generated/enums.ts'
import { messages, type Texts } from '#lib/messages/load.ts'
import { readerLanguage } from '#lib/session.ts'

export default getRequestConfig(async () => {
  const locale = await readerLanguage()
  // The kinds of events have dots, which next-intl takes for levels.
  const { events: _, ...texts } = messages[locale]
  return { locale, messages: texts, timeZone: 'Asia/Tokyo' }
})

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
    Messages: Texts
  }
}
