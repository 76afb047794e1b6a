import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
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
})
