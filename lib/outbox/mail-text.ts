import type { Language } from '../db/generated/enums.ts'
import { env } from '../env.ts'
import { messages } from '../messages/load.ts'
import { localized, type Worded } from '../translation.ts'

export type MailKind = keyof typeof messages.en.mail.kinds & string

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
  const fill = (text: string) =>
    filled(text, { product: common.product, series: seriesName, item: item ?? '', ...values })
  const { subject, text, why } = mail.kinds[kind]
  const paragraphs = [
    filled(mail.greeting, { name: person.name }),
    line && (item ? `${line}\n${item}` : line),
    quote && quoted(quote),
    fill(text),
    new URL(path, env().NEXTAUTH_URL).href,
    `-- \n${common.product}\n${seriesName}\n${fill(why)}`,
  ]
  return { subject: fill(subject), body: `${paragraphs.filter(Boolean).join('\n\n')}\n` }
}

function filled(text: string, values: Record<string, string>) {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

function quoted(text: string) {
  return text
    .slice(0, 2000)
    .split('\n')
    .map((row) => `> ${row}`)
    .join('\n')
}
