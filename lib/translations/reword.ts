import { changedBy } from '../command.ts'
import type { Tx } from '../db/client.ts'
import { record } from '../events/record.ts'
import { recordTranslations } from '../events/translated.ts'
import { conflict, done, invalid, notFound, ok, type Refused } from '../outcome.ts'
import { belongsElsewhere } from '../people/on-member.ts'
import { type Given, translated } from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { isRewordable, type Rewordable, rewordings } from './rewordings.ts'
import type { Translatable } from './translatable.ts'
import { type Asked, askedIn, onWords, type TranslateInput } from './translate.ts'

/**
 * Puts an original right, as its form shows it among the languages, and its translations with it. Those that stay as they
 * are become translations of an earlier wording.
 */
export function reword(actor: Actor, input: TranslateInput) {
  return onWords(actor, input, {
    verb: 'reword',
    already: (thing) => (askedIn(input, thing).length === 0 ? done : null),
    rule: async (thing, tx) => {
      if (!isRewordable(input.table)) return notFound
      const asked = askedIn(input, thing)
      const lost = asked.find(({ now, was, text }) => (now ?? '') !== was && now !== text)
      if (lost) return lost.by ? conflict('errors.changed', { name: lost.by }) : rewordedBy(tx, actor, thing)
      const words = { ...thing.words }
      for (const { field, text } of originals(asked, thing)) words[field] = text
      const wrong = wrongIn(input.table, asked, words) ?? (await taken(tx, actor, input.table, thing, words))
      return wrong ?? ok({ table: input.table, asked, words })
    },
    write: async (thing, tx, { table, asked, words }) => {
      const given: Given<string> = {}
      for (const { language, field, text } of asked)
        if (language !== thing.language) given[language] = { ...given[language], [field]: text }
      const kept = translated(actor, words, given, thing)
      await rewordings[table].save(tx, thing.id, words, kept)
      for (const { field, text, now } of originals(asked, thing)) {
        const told = { of: thing.called, field, old: now || null, new: text || null }
        await record(tx, actor, 'words.reworded', told, thing.about)
      }
      const told = { of: thing.called, was: thing.translations, now: kept.translations }
      await recordTranslations(tx, actor, told, thing.about)
    },
  })
}

function originals(asked: Asked[], thing: Translatable) {
  return asked.filter(({ language }) => language === thing.language)
}

type Words = Translatable['words']

function wrongIn(table: Rewordable, asked: Asked[], words: Words): Refused | null {
  for (const { language, field, text } of asked) {
    const [spec, at] = [rewordings[table].specs.get(field), `translations.${language}.${field}`]
    if (!spec) return invalid('language', 'errors.choose')
    if (text.length > spec.maximum) return invalid(at, 'errors.tooLong', { maximum: spec.maximum })
    if (!words[field] && spec.empty === undefined) return invalid(at, 'errors.required')
    if (!words[field] && text) return invalid(at, 'translations.errors.noOriginal')
  }
  return null
}

async function taken(tx: Tx, actor: Actor, table: Rewordable, { id, called, language }: Translatable, { name }: Words) {
  if (table === 'Person' && (await belongsElsewhere(tx, actor, id)))
    return invalid(`translations.${language}.name`, 'people.errors.elsewhere', { name: called })
  if (table !== 'Organization' || !name) return null
  const same = { seriesId: actor.seriesId, id: { not: id }, name: { equals: name, mode: 'insensitive' as const } }
  const known = await tx.organization.count({ where: same })
  return known > 0 ? invalid(`translations.${language}.name`, 'organizations.errors.exists') : null
}

function rewordedBy(tx: Tx, actor: Actor, { called }: Translatable) {
  const { seriesId } = actor
  return changedBy(tx, actor, { seriesId, kind: 'words.reworded', payload: { path: ['of'], equals: called } })
}
