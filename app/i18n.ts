import { getRequestConfig } from 'next-intl/server'
import { messages } from '#lib/messages/load.ts'
import { readerLanguage } from '#lib/session.ts'

export default getRequestConfig(async () => {
  const locale = await readerLanguage()
  // The sentences of events go by their kinds, whose dots next-intl takes for levels; only lib/events reads them.
  const { events: _, ...texts } = messages[locale]
  return { locale, messages: texts, timeZone: 'Asia/Tokyo' }
})
