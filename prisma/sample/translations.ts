import { transaction } from '#lib/db/client.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import { languageOf } from '#lib/language-of.ts'
import { translated } from '#lib/translation.ts'
import type { Table } from '#lib/translations/texts.ts'
import { store, translatable } from '#lib/translations/translatable.ts'
import type { Actor } from '#lib/viewer.ts'
import { read, texts } from './data.ts'

/** What is written in one of the two languages, in the other. */
const known = new Map(
  ['people', 'answers', 'follow-ups', 'reports', 'comments'].flatMap((of) =>
    Object.entries(read(`translations/${of}.json`, texts)),
  ),
)

/** Undefined where nobody has translated it yet. */
export function inOther(words: string) {
  return known.get(words)
}

/** A phrase that was filled in, to be known from now on. */
export function learn(words: string, translation: string) {
  known.set(words, translation)
}

export function otherThan(language: Language): Language {
  return language === 'ja' ? 'en' : 'ja'
}

/** What commands take as `translations` beside these words. */
export function givenBeside<Field extends string>(words: { [F in Field]: string | null }) {
  const given: { [L in Language]?: { [F in Field]?: string } } = {}
  for (const [field, text] of Object.entries(words) as [Field, string | null][]) {
    const translation = text && inOther(text)
    if (!translation) continue
    const language = otherThan(languageOf(text))
    given[language] = { ...given[language], [field]: translation }
  }
  return given
}

/** Whoever wrote it gives it in the other language at once. */
export function giveBeside(actor: Actor, table: Table, id: string) {
  return transaction(async (tx) => {
    const written = await translatable[table](tx, actor, id)
    if (!written) return
    const { translations } = translated(actor, written.words, givenBeside(written.words), written)
    await store[table](tx, { where: { id }, data: { translations } })
  }, actor.at)
}
