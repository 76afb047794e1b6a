import { getRequestConfig } from 'next-intl/server'
import { messages } from '#lib/messages/load.ts'
import { readerLanguage } from '#lib/session.ts'

export default getRequestConfig(async () => {
  const locale = await readerLanguage()
  return { locale, messages: messages[locale], timeZone: 'Asia/Tokyo' }
})
