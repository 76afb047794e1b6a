import { z } from 'zod'
import { commandOn, lock } from '../command.ts'
import type { Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { Language } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { searchTextOf } from '../follow-ups/search.ts'
import { id, mark, text } from '../form-fields.ts'
import { conflict, invalid, ok } from '../outcome.ts'
import { givenIn, translated, translationOf } from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { type Table, tables } from './texts.ts'
import { store, type Translatable, translatable } from './translatable.ts'

const byLanguage = z.partialRecord(z.enum(Language), z.record(mark(60), text(10_000))).default({})

/** `translations`: nothing takes one back; `was`: those that the form showed; `holds`: the same words once more count. */
export const translateInput = z.object({
  table: z.enum(tables),
  id,
  translations: byLanguage,
  was: byLanguage,
  holds: z.literal('yes').optional(),
})

export type TranslateInput = z.infer<typeof translateInput>

/** Commands on whatever has words that people read. */
export const onWords = commandOn<Translatable, TranslateInput & { version?: number }>({
  find: async (tx, actor, { table, id }) => {
    await lock(tx, actor, table, id)
    return translatable[table](tx, actor, id)
  },
  concerns: ({ concerns }) => concerns ?? {},
})

/**
 * Gives texts in other languages, or takes that back. What is as the form showed it stays as it is, unless it is said that it
 * holds: then it translates the wording of now.
 */
export function translate(actor: Actor, input: TranslateInput) {
  return onWords(actor, input, {
    verb: 'translate',
    rule: (thing) => {
      const asked = askedIn(input, thing)
      if (asked.some(({ language, field }) => !originalOf(thing, field) || language === thing.language))
        return invalid('language', 'errors.choose')
      const lost = asked.find(({ now, was, text }) => now !== undefined && now !== was && now !== text)
      return lost ? conflict('errors.changed', { name: lost.by ?? '–' }) : ok(asked)
    },
    write: async (thing, tx, asked) => {
      let after: Prisma.InputJsonObject | undefined
      const give = (language: Language, field: string, text: string) => {
        const was = { language: thing.language, translations: after ?? thing.translations }
        after = translated(actor, thing.words, { [language]: { [field]: text } }, was).translations
      }
      for (const { language, field, text, now } of asked) {
        // As if it were new, so that it is of the wording of now.
        give(language, field, '')
        give(language, field, text)
        const told = { of: thing.called, field, language, old: now ?? null, new: text || null }
        await record(tx, actor, 'words.translated', told, thing.about)
      }
      if (after) await save(tx, input.table, thing, after)
    },
  })
}

export type Asked = ReturnType<typeof askedIn>[number]

/** What the form changes; `now`: what stands there, in the language of the original this itself; `by`: who translated it. */
export function askedIn({ translations, was: shown, holds }: TranslateInput, thing: Translatable) {
  return Object.values(Language)
    .flatMap((language) =>
      Object.entries(translations[language] ?? {}).map(([field, text]) => {
        const given = translationOf(thing, field, language)
        const now = language === thing.language ? (originalOf(thing, field) ?? undefined) : given?.text
        return { language, field, text, was: shown[language]?.[field] ?? '', now, by: given?.by?.name }
      }),
    )
    .filter(({ text, was }) => holds || text !== was)
}

function originalOf({ words }: Translatable, field: string) {
  return Object.hasOwn(words, field) ? words[field] : undefined
}

/* No change of the thing itself: nobody who edits that loses their race for it. */
async function save(tx: Tx, table: Table, { id, words }: Translatable, translations: Prisma.InputJsonObject) {
  const where = { id }
  await store[table](tx, { where, data: { translations } })
  if (table !== 'FollowUp') return
  const given = Object.values(givenIn({ translations })).flatMap((texts) => Object.values(texts))
  await tx.followUp.update({ where, data: { searchText: searchTextOf(...Object.values(words), ...given) } })
}
