import type { Metadata } from 'next'
import { say } from '#lib/messages/fill.ts'
import type { MessageKey } from '#lib/messages/load.ts'
import { readerLanguage } from '#lib/session.ts'

type Props = { params: Promise<Record<string, string | string[] | undefined>> }

/** The title of a page in the reader's language; `{number}` is that of its address. */
export function titled(key: MessageKey) {
  return async ({ params }: Props): Promise<Metadata> => {
    // Together, so that the database is asked in the same moment as by the page.
    const [language, { number }] = await Promise.all([readerLanguage(), params])
    return { title: say(key, language, { number: Number(number) || 0 }) }
  }
}
