import { beforeEach, describe, expect, test } from 'vitest'
import { editComment } from '#lib/comments/edit.ts'
import { db } from '#lib/db/client.ts'
import { describe as describeFollowUp } from '#lib/follow-ups/description.ts'
import type { Outcome } from '#lib/outcome.ts'
import { renameTheme } from '#lib/roundtables/themes.ts'
import { inLanguage, translationOf } from '#lib/translation.ts'
import { reword } from '#lib/translations/reword.ts'
import { isRewordable } from '#lib/translations/rewordings.ts'
import { type Table, tables, texts } from '#lib/translations/texts.ts'
import { translate } from '#lib/translations/translate.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { givenTexts } from './given.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

type Row = Record<string, unknown> & { id: string; version?: number; translations: unknown }
type Edit = (row: Row, field: string) => Promise<Outcome>

const version = 1
const anew = 'Another wording'
const byReword = (table: Table): Edit => {
  return ({ id, ...row }, field) =>
    reword(world.actors.secretary, {
      ...{ table, id },
      translations: { en: { [field]: anew } },
      was: { en: { [field]: String(row[field] ?? '') } },
    })
}

/** Which command changes a text that is there; `stays`: as it was said then, and another is said instead of it. */
const edits: Record<Table, Edit | 'stays'> = {
  Series: byReword('Series'),
  Roundtable: byReword('Roundtable'),
  Theme: ({ id, name, shortName }, field) =>
    renameTheme(world.actors.secretary, {
      ...{ id, version, name: String(name), shortName: String(shortName), [field]: anew },
      translations: undefined,
    }),
  Organization: byReword('Organization'),
  Person: byReword('Person'),
  Participation: byReword('Participation'),
  Recommendation: byReword('Recommendation'),
  Addressee: byReword('Addressee'),
  Response: 'stays',
  FollowUp: ({ id, title, description }, field) =>
    describeFollowUp(world.actors.secretary, {
      ...{ id, version, title: String(title), description: String(description), [field]: anew },
    }),
  Update: 'stays',
  Evidence: 'stays',
  Comment: ({ id }) => editComment(world.actors.cabinetContributor, { id, version, body: anew }),
  Review: 'stays',
}

const every = tables.flatMap((table) => texts[table].map((field) => [`${table}.${field}`, table, field] as const))

describe('a translation is one of an earlier wording once the original changes, for readers and its author', () => {
  test.each(every)('%s', async (_, table, field) => {
    const edit = edits[table]
    const { id } = (await givenTexts(world, 'participants'))[table][1]
    await fill(table, field, id)
    const given = { table, id, translations: { ja: { [field]: '訳' } }, was: {} }
    expect(await translate(world.actors.secretary, given)).toMatchObject({ status: 'ok' })
    expect(await shown(table, field, id)).toMatchObject({ text: '訳', by: 'Kana Secretary' })
    if (edit === 'stays') return expect(isRewordable(table)).toBe(false)
    expect(await edit(await rowOf(table, id), field)).toMatchObject({ status: 'ok' })
    expect(await shown(table, field, id)).toMatchObject({ text: '訳', earlier: true })
    expect((await rowOf(table, id))[field]).toBe(anew)
  })
})

async function rowOf(table: Table, id: string) {
  const [row] = await db.$queryRawUnsafe<Row[]>(`select * from "${table}" where id = $1::uuid`, id)
  return row ?? expect.fail(`no ${table}`)
}

async function fill(table: Table, field: string, id: string) {
  if ((await rowOf(table, id))[field]) return
  await db.$executeRawUnsafe(`update "${table}" set "${field}" = 'As it was' where id = $1::uuid`, id)
}

async function shown(table: Table, field: string, id: string) {
  const row = await rowOf(table, id)
  const translations = { ja: { text: translationOf(row, field, 'ja') } }
  return inLanguage({ text: String(row[field]), language: 'en', translations }, 'text', 'ja')
}
