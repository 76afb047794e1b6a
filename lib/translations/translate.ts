import { z } from 'zod'
import { commandOn, lock } from '../command.ts'
import type { Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { Language } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { searchTextOf } from '../follow-ups/search.ts'
import { choice, id, text } from '../form-fields.ts'
import { conflict, invalid, ok } from '../outcome.ts'
import { givenIn, translated, translationOf } from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { store, type Table, type Translatable, translatable } from './translatable.ts'

/** `was`: the translation that the form showed; `text`: nothing takes it back. */
export const translateInput = z.object({
  table: z.enum(Object.keys(translatable) as [Table, ...Table[]]),
  id,
  field: z.string(),
  language: choice(Language),
  was: text(10_000),
  text: text(10_000),
})

type Input = z.infer<typeof translateInput>

const onWords = commandOn<Translatable, Input & { version?: number }>({
  find: async (tx, actor, { table, id }) => {
    await lock(tx, table, id)
    return translatable[table](tx, actor, id)
  },
  concerns: ({ concerns }) => concerns ?? {},
})

/**
 * Gives a text in another language, or takes that back. The same words once more say that they translate the wording of now.
 */
export function translate(actor: Actor, input: Input) {
  const { table, field, language, text } = input
  return onWords(actor, input, {
    verb: 'translate',
    rule: (thing) => {
      if (!thing.words[field] || language === thing.language) return invalid('language', 'errors.choose')
      const now = translationOf(thing, field, language)
      if (now && now.text !== input.was && now.text !== text)
        return conflict('errors.changed', { name: now.by?.name ?? '–' })
      return ok(now?.text ?? null)
    },
    write: async (thing, tx, old) => {
      // As if it were new, so that it is of the wording of now.
      const without = translated(actor, thing.words, { [language]: { [field]: '' } }, thing)
      const { translations } = translated(
        actor,
        thing.words,
        { [language]: { [field]: text } },
        { ...thing, ...without },
      )
      await save(tx, table, thing, translations)
      const told = { of: thing.called, field, language, old, new: text || null }
      await record(tx, actor, 'words.translated', told, thing.about)
    },
  })
}

/* No change of the thing itself: nobody who edits that loses their race for it. */
async function save(tx: Tx, table: Table, { id, words }: Translatable, translations: Prisma.InputJsonObject) {
  const where = { id }
  await store[table](tx, { where, data: { translations } })
  if (table !== 'FollowUp') return
  const given = Object.values(givenIn({ translations })).flatMap((texts) => Object.values(texts))
  await tx.followUp.update({ where, data: { searchText: searchTextOf(...Object.values(words), ...given) } })
}
