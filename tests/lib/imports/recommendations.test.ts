import { beforeEach, describe, expect, test } from 'vitest'
import { db, freezeInstant } from '#lib/db/client.ts'
import { instantText } from '#lib/exports/csv.ts'
import { inLanguage } from '#lib/translation.ts'
import { translate } from '#lib/translations/translate.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { applied, changesIn, planned } from './given.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

describe('recommendations', () => {
  const head = ['Number', 'Title', 'Title in Japanese', 'Theme', 'Addressed to', 'Source passage', 'Seen by']

  test('are taken from the words of a document, else of the table itself', async () => {
    const table = [
      head,
      ['', 'Review it', '見直し', 'Coordination', 'MEXT; universities', 'necessary to   review scientific advice', ''],
      ['', 'Found a school', '', '', '', 'A school should be founded.', 'participants'],
      ['', 'Found a school elsewhere', '', '', '', 'A school should be founded.', ''],
      ['', 'Wrong theme', '', 'Fishing', '', '', ''],
    ]
    const plan = await planned(world.actors.secretary, table)
    expect(plan.rows[1]?.changes.find(({ column }) => column === 'document')).toMatchObject({ note: 'fromTable' })
    const { report } = await applied(world.actors.secretary, table)
    expect(report?.rows.map(({ ref, created }) => [ref, created])).toEqual([
      ['R-4', true],
      ['R-5', true],
      ['R-6', true],
    ])
    const made = await db.recommendation.findMany({
      where: { number: { gt: 3 } },
      orderBy: { number: 'asc' },
      include: { passages: { include: { document: true } }, addressees: true, theme: true },
    })
    expect(made.map(({ passages }) => [passages[0]?.exact, passages[0]?.document.title])).toEqual([
      ['necessary to review scientific advice', 'Summary of the first roundtable'],
      ['A school should be founded.', 'list.csv'],
      ['A school should be founded.', 'list.csv'],
    ])
    expect(made[0]).toMatchObject({
      translations: { ja: { title: { text: '見直し' } } },
      theme: { name: 'Coordination' },
    })
    expect(made[0]?.addressees.map(({ wording }) => wording)).toEqual([null, 'universities'])
    expect((await planned(world.actors.secretary, table)).rows.map(({ does }) => does)).toEqual([
      'nothing',
      'nothing',
      'nothing',
      'create',
    ])
  })

  test('that are there: who sees them and whom they address change, their words do not', async () => {
    const table = [head, ['R-2', 'Other words', '', '', 'Cabinet Office; JST', '', '参加者']]
    const plan = await planned(world.actors.secretary, table)
    expect(changesIn(plan)).toEqual(['R-2 visibility -> participants', 'R-2 addressees -> Cabinet Office; JST'])
    expect(plan.rows[0]?.left).toMatchObject([{ column: 'title', why: 'create' }])
    await applied(world.actors.secretary, table)
    const found = await db.recommendation.findFirstOrThrow({ where: { number: 2 }, include: { addressees: true } })
    expect(found).toMatchObject({ visibility: 'participants', title: 'Review scientific advice' })
    expect(found.addressees).toHaveLength(2)
  })

  test('are not for a focal point to take in', async () => {
    const plan = await planned(world.actors.cabinetFocal, [head, ['', 'x', '', '', '', 'y', '']])
    expect(plan.rows[0]?.problems).toMatchObject([{ problem: 'mayNotCurate' }])
  })

  describe('in other languages', () => {
    const languages = ['Number', 'Title (English)', 'Title (Japanese)', 'Addressed to', 'Addressed to (Japanese)']
    const addressee = () => db.addressee.findFirstOrThrow({ where: { recommendation: { number: 1 } } })

    test('their titles and those addressed as worded are translated; the original stays', async () => {
      const { secretary } = world.actors
      const row = ['R-1', 'Engage in multilateral frameworks', '多国間の枠組みに参画する', 'governments', '各国政府']
      expect(changesIn(await planned(secretary, [languages, row]))).toEqual([
        'R-1 title_ja -> 多国間の枠組みに参画する',
        'R-1 addressees_ja -> 各国政府',
      ])
      expect((await applied(secretary, [languages, row])).report?.rows).toMatchObject([{ refused: [] }])
      const found = await db.recommendation.findFirstOrThrow({ where: { number: 1 } })
      expect(inLanguage(found, 'title', 'ja')).toMatchObject({ text: '多国間の枠組みに参画する', by: secretary.name })
      expect(found).toMatchObject({ version: 1, title: 'Engage in multilateral frameworks' })
      expect(inLanguage(await addressee(), 'wording', 'ja')).toMatchObject({ text: '各国政府' })
      expect(await db.event.findMany({ where: { recommendationId: found.id }, select: { kind: true } })).toEqual([
        { kind: 'words.translated' },
        { kind: 'words.translated' },
      ])
      expect((await planned(secretary, [languages, row])).rows).toMatchObject([{ does: 'nothing', left: [] }])
      const { rows } = await planned(secretary, [languages, row.with(1, 'Other words')])
      expect(rows).toMatchObject([{ does: 'nothing', left: [{ column: 'title_en', why: 'create' }] }])
    })

    test('what was translated since the table was made is a conflict', async () => {
      const { secretary } = world.actors
      const asOf = await freezeInstant()
      const { id } = await addressee()
      const given = { translations: { ja: { wording: '政府' } }, was: {} }
      await translate(secretary, { table: 'Addressee', id, ...given })
      const table = [
        [...languages, 'State as of (please keep)'],
        ['R-1', '', '', '', '各国政府', instantText(asOf)],
      ]
      const plan = await planned(secretary, table)
      expect(plan.rows[0]?.changes).toMatchObject([{ column: 'addressees_ja', was: '', old: '政府', new: '各国政府' }])
      await applied(secretary, table, { take: ['2:addressees_ja'] })
      expect(inLanguage(await addressee(), 'wording', 'ja')).toMatchObject({ text: '各国政府' })
    })

    test('addressees are told one for one, as long as they fit', async () => {
      const { secretary, cabinetFocal } = world.actors
      const saying = (words: string) => [languages, ['R-1', '', '', '', words]]
      const problems = async (words: string) =>
        (await planned(secretary, saying(words))).rows[0]?.problems.map(({ problem }) => problem)
      expect(await problems('各国政府; 大学')).toEqual(['otherAddressees'])
      expect(await problems('政府、省庁')).toEqual([])
      expect(await problems('x'.repeat(501))).toEqual(['tooLong'])
      const { rows } = await planned(cabinetFocal, saying('各国政府'))
      expect(rows).toMatchObject([{ changes: [], left: [{ column: 'addressees_ja', why: 'mayNot' }] }])
    })

    test('new ones bring theirs along, each addressee its own', async () => {
      const { secretary } = world.actors
      const head = ['Title', '和文件名', 'Japanese title', 'Addressed to', 'Addressed to in Japanese']
      const table = [
        head,
        ['Found a school', '', '学校の設立', 'MEXT; universities; industry', '文部科学省; 大学; 産業界'],
      ]
      expect((await applied(secretary, table)).report?.rows).toMatchObject([{ ref: 'R-4', created: true }])
      const made = await db.recommendation.findFirstOrThrow({
        where: { number: 4 },
        include: { addressees: { orderBy: { position: 'asc' } } },
      })
      expect(made).toMatchObject({ language: 'en', translations: { ja: { title: { text: '学校の設立' } } } })
      expect(
        made.addressees.map((each) => inLanguage({ ...each, wording: each.wording ?? '' }, 'wording', 'ja').text),
      ).toEqual(['', '大学', '産業界'])
      const wrong = [head, ['Found another', '', '', 'MEXT; universities', '内閣府; 大学']]
      expect((await planned(secretary, wrong)).rows[0]?.problems).toMatchObject([{ problem: 'otherAddressees' }])
    })
  })
})
