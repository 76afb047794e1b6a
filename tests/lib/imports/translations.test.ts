import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { inLanguage } from '#lib/translation.ts'
import { translate } from '#lib/translations/translate.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, eventsOf, givenFollowUp, type World } from '#tests/world.ts'
import { applied, changesIn, exported, planned } from './given.ts'

let world: World
let item: Awaited<ReturnType<typeof givenFollowUp>>

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  item = await givenFollowUp(world, {
    leadId: world.organizations.cabinetOffice.id,
    title: 'A standing group',
    translations: { ja: { title: { text: '常設の会議', of: 'A standing group' } } },
  })
})

const shown = async (language: 'en' | 'ja' = 'ja') =>
  inLanguage(await db.followUp.findFirstOrThrow(), 'title', language)
const byAnother = (text: string, was: string) =>
  translate(world.actors.cabinetFocal, {
    table: 'FollowUp',
    id: item.id,
    translations: { ja: { title: text } },
    was: { ja: { title: was } },
  })

/** The list as it was saved, with one cell of its only row rewritten. */
async function saved(edits: Record<string, string> = {}, language: 'en' | 'ja' = 'en') {
  const [headings = [], row = []] = await exported(world.actors.secretary, world, language)
  const cells = Object.entries(edits).reduce((cells, [heading, words]) => {
    expect(headings).toContain(heading)
    return cells.with(headings.indexOf(heading), words)
  }, row)
  return [headings, cells]
}

const problemsIn = (rows: { problems: { heading: string; problem: string }[] }[]) =>
  rows.flatMap(({ problems }) => problems.map(({ heading, problem }) => `${heading}: ${problem}`))

describe('translations in a saved list', () => {
  test.each(['en', 'ja'] as const)('come back as they went, in %s', async (language) => {
    const table = await saved({}, language)
    expect(table[1]?.slice(1, 4)).toEqual(['A standing group', 'A standing group', '常設の会議'])
    expect((await planned(world.actors.secretary, table)).rows).toMatchObject([
      { does: 'nothing', problems: [], left: [] },
    ])
  })

  test('are rewritten and taken back by the command of every translation', async () => {
    const { cabinetContributor } = world.actors
    const table = await saved({ 'Title in Japanese': '常設の機関' })
    const plan = await planned(cabinetContributor, table)
    expect(plan.rows[0]?.changes).toMatchObject([{ column: 'title_ja', old: '常設の会議', new: '常設の機関' }])
    expect((await applied(cabinetContributor, table)).report?.rows).toMatchObject([{ refused: [] }])
    expect(await shown()).toMatchObject({ text: '常設の機関', by: 'Ren Cabinet' })
    expect(await db.followUp.findFirstOrThrow()).toMatchObject({
      version: 1,
      searchText: expect.stringContaining('機関'),
    })
    expect(await eventsOf(item.id)).toMatchObject([
      { kind: 'words.translated', payload: { language: 'ja', field: 'title', old: '常設の会議', new: '常設の機関' } },
    ])
    await applied(cabinetContributor, await saved({ 'Title in Japanese': '' }))
    expect(await shown()).toEqual({ text: 'A standing group', language: 'en' })
  })

  test('that somebody rewrote meanwhile are a conflict, and stay unless the table is to win', async () => {
    const { secretary } = world.actors
    const table = await saved({ 'Title in Japanese': '表の訳' })
    await byAnother('別の訳', '常設の会議')
    const plan = await planned(secretary, table)
    expect(plan.rows[0]?.changes).toMatchObject([{ was: '常設の会議', old: '別の訳', new: '表の訳' }])
    expect((await applied(secretary, table)).outcome).toMatchObject({ message: 'imports.errors.nothing' })
    expect(await shown()).toMatchObject({ text: '別の訳' })
    await applied(secretary, table, { take: ['2:title_ja'] })
    expect(await shown()).toMatchObject({ text: '表の訳' })
  })

  test('follow an original that the same row rewrites', async () => {
    await applied(world.actors.secretary, await saved({ Title: 'A standing body', 'Title in Japanese': '常設の機関' }))
    expect(await shown()).toEqual(expect.objectContaining({ text: '常設の機関' }))
    expect(await shown()).not.toHaveProperty('earlier')
    expect(await shown('en')).toEqual({ text: 'A standing body', language: 'en' })
  })

  test('in the language of the original are the original, which is said once', async () => {
    const { secretary, cabinetContributor } = world.actors
    const own = await saved({ 'Title in English': 'A standing body' })
    expect(changesIn(await planned(secretary, own))).toEqual(['F-1 title -> A standing body'])
    expect((await planned(cabinetContributor, own)).rows[0]?.left).toMatchObject([
      { column: 'title_en', why: 'mayNot' },
    ])
    const both = { Title: 'A standing body', 'Title in English': 'A standing body' }
    const once = await planned(secretary, await saved(both))
    expect([changesIn(once), problemsIn(once.rows)]).toEqual([['F-1 title -> A standing body'], []])
    const { rows } = await planned(secretary, await saved({ ...both, Title: 'Another' }))
    expect(rows[0]?.problems).toMatchObject([
      { heading: 'Title in English', problem: 'twoWordings', values: { other: 'Title' } },
    ])
  })

  test('change places with an original that is written anew in another language', async () => {
    const { secretary } = world.actors
    await applied(secretary, await saved({ 'Title in Japanese': '' }))
    const anew = { Title: '基金', 'Title in Japanese': '基金', 'Title in English': 'A fund' }
    expect(problemsIn((await planned(secretary, await saved({ ...anew, 'Title in Japanese': '別' }))).rows)).toEqual([
      'Title in Japanese: twoWordings',
    ])
    expect((await applied(secretary, await saved(anew))).report?.rows).toMatchObject([{ refused: [] }])
    expect(await db.followUp.findFirstOrThrow()).toMatchObject({
      title: '基金',
      language: 'ja',
      translations: { en: { title: { text: 'A fund', of: '基金' } } },
    })
    expect(changesIn(await planned(secretary, await saved({})))).toEqual([])
  })

  test('are not for another organization to give', async () => {
    const { rows } = await planned(world.actors.mextFocal, await saved({ 'Title in Japanese': '別' }))
    expect(rows).toMatchObject([{ changes: [], left: [{ column: 'title_ja', why: 'mayNot' }] }])
  })

  test.each([
    ['x'.repeat(301), ['Title in Japanese: tooLong'], []],
    ['#REF!', ['Title in Japanese: fault'], []],
    // Nothing shows, so it is an empty cell.
    ['\u200b\u3164 \u{e0041}', [], ['F-1 title_ja -> ']],
    ["'=1+1", [], ['F-1 title_ja -> =1+1']],
    ['<b>常設</b>\u202e', [], ['F-1 title_ja -> <b>常設</b>\u202e']],
  ])('as %j: %j %j', async (words, problems, changes) => {
    const plan = await planned(world.actors.secretary, await saved({ 'Title in Japanese': words }))
    expect([problemsIn(plan.rows), changesIn(plan)]).toEqual([problems, changes])
  })

  test('of words that nobody has written have nothing to translate', async () => {
    const table = [
      ['F', 'Description in Japanese', 'Description'],
      ['F-1', '説明', ''],
      ['F-1', '説明', 'What it does'],
    ]
    const [headings = [], lone = [], with_ = []] = table
    const { secretary } = world.actors
    expect(problemsIn((await planned(secretary, [headings, lone])).rows)).toEqual([
      'Description in Japanese: noOriginal',
    ])
    await applied(secretary, [headings, with_])
    expect(await db.followUp.findFirstOrThrow()).toMatchObject({
      description: 'What it does',
      translations: { ja: { description: { text: '説明', of: 'What it does' } } },
    })
  })
})

describe('new follow-ups', () => {
  const table = (...rows: string[][]) => [['Title', 'Title (English)', '日本語件名', 'Answers'], ...rows]

  test('are in the language of their title, with what is given in others', async () => {
    const given = table(
      ['A fund', 'A fund', '基金', 'R-1'],
      ['調査', 'Survey', '', 'R-1'],
      ['MEXT 2030', '', 'MEXT 2030', 'R-1'],
    )
    expect((await applied(world.actors.secretary, given)).report?.rows).toMatchObject([{}, {}, {}])
    const made = await db.followUp.findMany({ where: { number: { gt: 1 } }, orderBy: { number: 'asc' } })
    expect(made).toMatchObject([
      { title: 'A fund', language: 'en', translations: { ja: { title: { text: '基金', of: 'A fund' } } } },
      { title: '調査', language: 'ja', translations: { en: { title: { text: 'Survey' } } } },
      { title: 'MEXT 2030', language: 'en', translations: { ja: { title: { text: 'MEXT 2030' } } } },
    ])
    expect(made[0]?.translations).not.toHaveProperty('en')
    expect((await planned(world.actors.secretary, given)).rows.map(({ does }) => does)).toEqual(
      Array(3).fill('nothing'),
    )
  })

  test('cannot be in no language at all, nor be translated only', async () => {
    const { rows } = await planned(
      world.actors.secretary,
      table(['Fund', 'Trust', '基金', 'R-1'], ['', '', '基金', 'R-1']),
    )
    expect(rows.map(({ problems }) => problems.map(({ heading, problem }) => `${heading}: ${problem}`))).toEqual([
      ['Title (English): twoWordings'],
      ['Title: required', '日本語件名: noOriginal'],
    ])
  })
})
