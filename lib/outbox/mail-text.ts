import type { Language } from '../db/generated/enums.ts'
import { env } from '../env.ts'
import { fill } from '../messages/fill.ts'
import { type Messages, messages } from '../messages/load.ts'
import { localized, type Worded } from '../translation.ts'

export type MailKind = keyof Messages['mail']['kinds']

type Mail = {
  person: { name: string }
  series: Worded<'name'>
  language: Language
  /** where the one link of the mail leads, within this installation */
  path: string
  /** what happened, in a sentence, and the item it happened to; for mails about an event */
  line?: string
  item?: string
  /** the words of whoever did it */
  quote?: string
  /** further values that the texts of this kind name */
  values?: Record<string, string>
}

/** Subject and plain text of a mail, in the language of the person who gets it. */
export function mailText(kind: MailKind, { person, series, language, path, line, item, quote, values }: Mail) {
  const { common, mail } = messages[language]
  const seriesName = localized(series, 'name', language)
  const filled = (text: string) =>
    fill(text, { product: common.product, series: seriesName, item: item ?? '', ...values }, language)
  const { subject, text, why } = mail.kinds[kind]
  const paragraphs = [
    fill(mail.greeting, { name: person.name }, language),
    line && (item ? `${line}\n${item}` : line),
    quote && quoted(quote),
    filled(text),
    new URL(path, env().NEXTAUTH_URL).href,
    `-- \n${common.product}\n${seriesName}\n${filled(why)}`,
  ]
  return { subject: filled(subject), body: `${paragraphs.filter(Boolean).join('\n\n')}\n` }
}

function quoted(text: string) {
  return text
    .slice(0, 2000)
    .split('\n')
    .map((row) => `> ${row}`)
    .join('\n')
}
