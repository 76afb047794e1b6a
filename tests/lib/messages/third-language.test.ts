import { expect, test } from 'vitest'
import { z } from 'zod'
import { Language } from '#lib/db/generated/enums.ts'
import { messages } from '#lib/messages/load.ts'

/* A small third language: a folder of messages and a value of the enum, before anything else is loaded. */
const { en } = messages
Object.assign(messages, {
  eo: {
    ...en,
    language: { ...en.language, locale: 'eo', comma: ' kaj ', colon: ' – ', opening: '«', closing: '»', actor: ' ja ' },
    words: {
      ...en.words,
      progress: { ...en.words.progress, onHold: 'paŭzas' },
      status: { ...en.words.status, open: 'nova' },
    },
    events: { ...en.events, 'followUp.handedBack': 'redonis F-{number} al {organization}' },
    recommendations: {
      ...en.recommendations,
      statusWhy: { ...en.recommendations.statusWhy, first: '{count} {word}', noneVerified: 'neniu kontrolita' },
    },
    errors: { ...en.errors, required: 'Necesas.' },
    mail: { ...en.mail, greeting: 'Saluton {name},' },
  },
})
Object.assign(Language, { eo: 'eo' })
const eo = z.enum(Language).parse('eo')

test('history, words, states, reasons and errors speak it', async () => {
  const { describe, line } = await import('#lib/events/describe.ts')
  const { stateHead, wordsOf } = await import('#lib/vocabulary.ts')
  const { whySentence } = await import('#lib/recommendations/why.ts')
  const { say } = await import('#lib/messages/fill.ts')
  const organization = { id: '01999999-0000-7000-8000-000000000000', name: 'Oficejo' }
  const payload = { number: 2, organization, reason: 'neniu', wasLead: true }
  const event = { kind: 'followUp.handedBack', payload, actor: { name: 'Aoi' } }
  expect(line(describe(event, eo), eo)).toBe('Aoi ja redonis F-2 al Oficejo – «neniu»')
  expect(stateHead('onHold', eo)).toBe('Paŭzas')
  expect(wordsOf(eo).status.open).toBe('nova')
  const tally = {
    followUps: 3,
    onHold: 2,
    inProgress: 1,
    notStarted: 0,
    reported: 0,
    verified: 0,
    discontinued: 0,
    unowned: 0,
  }
  const why = { status: 'open', tally, hidden: false, declined: false } as const
  expect(whySentence(why, eo)).toBe('1 in progress kaj two are paŭzas kaj neniu kontrolita')
  expect(say('errors.required', eo)).toBe('Necesas.')
})

test('readers are offered it, dates are in its locale, and its words are understood in a table', async () => {
  const { languageChoices } = await import('#lib/messages/languages.ts')
  const { clock } = await import('#lib/time.ts')
  const { standingIn } = await import('#lib/imports/values/words.ts')
  const { packLanguages } = await import('#lib/packs/languages.ts')
  const { voice } = await import('#lib/packs/voice.ts')
  expect(languageChoices).toContainEqual({
    value: 'eo',
    label: new Intl.DisplayNames('eo', { type: 'language' }).of('eo'),
  })
  expect(clock(eo, 'UTC').plainDay(new Date('2026-09-30'))).toBe(
    new Intl.DateTimeFormat('eo', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date('2026-09-30')),
  )
  expect(standingIn('Paŭzas')).toBe('onHold')
  expect(packLanguages).toContain('eo')
  expect(voice([eo], 'UTC').word('progress', 'onHold')).toEqual([{ language: 'eo', text: 'Paŭzas' }])
})

test('tables have a column for it beside every text, under a heading in each language, and understand that', async () => {
  const { columnNames, headingOf, isTranslation, translations } = await import('#lib/imports/columns.ts')
  const { columnFor } = await import('#lib/imports/headings.ts')
  const { fieldNames } = await import('#lib/follow-up-fields.ts')
  const { cellsOf } = await import('#lib/exports/csv.ts')
  const columns = columnNames('followUps').filter(
    (column) => isTranslation(column) && translations[column].language === eo,
  )
  expect(columns).toEqual(fieldNames.map((name) => `${name}_eo`))
  for (const reader of Object.values(Language))
    for (const column of columns) expect(columnFor('followUps', headingOf(column, reader))).toBe(column)
  expect(columnFor('followUps', 'Title (Esperanto)')).toBe('title_eo')
  const viewer = { language: eo } as Parameters<typeof cellsOf>[0]
  expect(Object.keys(cellsOf(viewer, {} as Parameters<typeof cellsOf>[1], new Map(), ''))).toContain('title_eo')
})

test('a document in it has no candidates, since nobody has written its rules', async () => {
  const { rulesOf } = await import('#lib/candidates/languages.ts')
  expect(rulesOf(eo).rules).toEqual([])
  expect(rulesOf(eo).sentences('Oni devus fari ion.')).toEqual([])
})
