import type { Metadata } from 'next'
import { say } from '#lib/messages/fill.ts'
import type { MessageKey } from '#lib/messages/load.ts'
import { readerLanguage } from '#lib/session.ts'

type Props = { params: Promise<Record<string, string | string[] | undefined>> }

/** The title of a page in the reader's language; `{number}` is that of its address. */
export function titled(key: MessageKey) {
  return async ({ params }: Props): Promise<Metadata> => {
    const number = Number((await params).number) || 0
    return { title: say(key, await readerLanguage(), { number }) }
  }
}
