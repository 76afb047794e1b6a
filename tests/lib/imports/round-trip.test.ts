import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { describe as describeFollowUp } from '#lib/follow-ups/description.ts'
import { plain } from '#lib/imports/cell.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, eventsOf, type World } from '#tests/world.ts'
import { formulas, givenRows } from '../exports/given.ts'
import { applied, changesIn, exported, planned } from './given.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  await givenRows(world)
})

const column = (rows: string[][], heading: string) => rows[0]?.indexOf(heading) ?? -1

function edited(rows: string[][], line: number, heading: string, words: string) {
  return rows.map((cells, index) => (index === line ? cells.with(column(rows, heading), words) : cells))
}

describe('the exported list, imported again', () => {
  test('unedited changes nothing, in either language, whatever its titles look like', async () => {
    for (const language of ['en', 'ja'] as const) {
      const plan = await planned(world.actors.secretary, await exported(world.actors.secretary, world, language))
      expect(plan.rows).toHaveLength(1 + formulas.length)
      expect(plan.rows.filter(({ does }) => does !== 'nothing')).toEqual([])
      expect(plan.rows.flatMap(({ problems, left }) => [...problems, ...left])).toEqual([])
      expect(plan.madeAt).not.toBeNull()
    }
  })

  test('says nothing new either when a spreadsheet wrote its days and lines anew', async () => {
    const rows = (await exported(world.actors.secretary, world)).map((cells) =>
      cells.map((cell) => cell.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1/$2/$3').replaceAll('\n', '\r\n')),
    )
    const plan = await planned(world.actors.secretary, rows)
    expect(changesIn(plan)).toEqual([])
    expect(plan.rows.flatMap(({ problems, left }) => [...problems, ...left])).toEqual([])
  })

  test('changes exactly the edited cells, with their events, and one of its own', async () => {
    const rows = await exported(world.actors.secretary, world)
    const table = edited(edited(rows, 1, 'Title', 'Renamed in Excel'), 2, 'Supports', '文部科学省; JST')
    const { outcome, report } = await applied(world.actors.secretary, table)
    expect(outcome.status).toBe('ok')
    expect(report).toMatchObject({ finished: true, leftAlone: formulas.length - 1 })
    const [first, second] = await db.followUp.findMany({ orderBy: { number: 'asc' }, include: { supports: true } })
    expect(first).toMatchObject({ title: 'Renamed in Excel', version: 2 })
    expect(second?.supports).toHaveLength(2)
    expect((await eventsOf(first?.id ?? '')).map(({ kind }) => kind)).toEqual(['followUp.described'])
    expect((await eventsOf(second?.id ?? '')).map(({ kind }) => kind)).toEqual([
      'followUp.supportAdded',
      'followUp.supportAdded',
    ])
    const all = await db.event.findMany({ where: { kind: 'table.imported' } })
    expect(all.map(({ payload }) => payload)).toEqual([
      { kind: 'followUps', fileName: 'list.csv', created: 0, changed: 2, refused: 0 },
    ])
    const again = await planned(world.actors.secretary, table)
    expect(changesIn(again)).toEqual([])
  })

  test('a cell that changed here meanwhile is a conflict, with what it was, is and says', async () => {
    const { secretary } = world.actors
    const rows = await exported(secretary, world)
    const item = await db.followUp.findFirstOrThrow({ where: { number: 2 } })
    await describeFollowUp(secretary, { id: item.id, version: 1, title: 'Renamed here', description: '' })
    const untouched = await planned(secretary, rows)
    expect(changesIn(untouched)).toEqual([])
    const table = edited(rows, 2, 'Title', 'Renamed there')
    const plan = await planned(secretary, table)
    expect(plan.rows[1]?.changes).toMatchObject([
      { column: 'title', was: formulas[0], old: 'Renamed here', new: 'Renamed there' },
    ])
    expect((await applied(secretary, table)).outcome).toMatchObject({ message: 'imports.errors.nothing' })
    expect((await applied(secretary, table, { take: ['3:title'] })).outcome.status).toBe('ok')
    expect(await db.followUp.findFirstOrThrow({ where: { number: 2 } })).toMatchObject({ title: 'Renamed there' })
  })

  test('the same edit on both sides is no conflict and no change', async () => {
    const { secretary } = world.actors
    const rows = await exported(secretary, world)
    const item = await db.followUp.findFirstOrThrow({ where: { number: 2 } })
    await describeFollowUp(secretary, { id: item.id, version: 1, title: 'Both', description: '' })
    expect(changesIn(await planned(secretary, edited(rows, 2, 'Title', 'Both')))).toEqual([])
  })

  test.each(['Description', '内容', '説明'])('words under %s are written as far as they fit', async (heading) => {
    const { secretary } = world.actors
    const table = (one: string, other: string) => [
      ['Number', heading],
      ['F-1', one],
      ['F-2', other],
    ]
    const plan = await planned(secretary, table('Twice a year', 'x'.repeat(10_001)))
    expect(changesIn(plan)).toEqual(['F-1 description -> Twice a year'])
    expect(plan.rows[1]?.problems).toMatchObject([{ problem: 'tooLong', values: { maximum: 10_000 } }])
    const before = await db.followUp.findFirstOrThrow({ where: { number: 1 } })
    expect((await applied(secretary, table('Twice a year', ''))).outcome.status).toBe('ok')
    expect(await db.followUp.findFirstOrThrow({ where: { number: 1 } })).toMatchObject({
      title: before.title,
      description: 'Twice a year',
    })
  })

  test('what changed after it was looked at is looked at again first', async () => {
    const { secretary } = world.actors
    const rows = edited(await exported(secretary, world), 2, 'Title', 'Mine')
    const { handedIn, bytesOf } = await import('./given.ts')
    const { applyTable } = await import('#lib/imports/apply.ts')
    const { id, version, plan } = await handedIn(secretary, bytesOf(rows))
    const item = await db.followUp.findFirstOrThrow({ where: { number: 2 } })
    await describeFollowUp(secretary, { id: item.id, version: 1, title: 'Theirs', description: '' })
    const input = { id, version, seen: plan?.digest ?? '', reason: '', take: [], roundtableId: undefined }
    expect(await applyTable(secretary, input)).toMatchObject({ status: 'conflict', message: 'imports.errors.changed' })
    expect(await db.followUp.findFirstOrThrow({ where: { number: 2 } })).toMatchObject({ title: 'Theirs' })
  })

  test('cells that no table changes are named with the reason, and the rest of their row goes on', async () => {
    const { secretary } = world.actors
    const rows = await exported(secretary, world)
    const table = edited(edited(rows, 1, 'Overdue', 'no'), 1, 'Title', 'Still renamed')
    const plan = await planned(secretary, table)
    expect(plan.rows[0]?.left).toMatchObject([
      { line: 2, column: 'overdue', heading: 'Overdue', found: 'no', why: 'derived' },
    ])
    expect(changesIn(plan)).toEqual(['F-1 title -> Still renamed'])
  })

  test('any edits of any cells that may be written change these cells and no others', async () => {
    const { secretary } = world.actors
    const rows = await exported(secretary, world)
    const cell = fc.oneof(
      fc.record({
        heading: fc.constant('Title'),
        words: fc
          .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
          .map((words) => plain(words.replace(/[\p{Cc}\u2028\u2029]/gu, '')))
          .filter((words) => words !== '' && !/^'/.test(words) && !/^#\w/.test(words)),
      }),
      fc.record({ heading: fc.constant('Answers'), words: fc.constantFrom('R-1, R-3', '2', 'R-3', 'Ｒ－１、R-2') }),
      fc.record({ heading: fc.constant('Supports'), words: fc.constantFrom('', '文部科学省', 'JST; British Embassy') }),
      fc.record({ heading: fc.constant('Due'), words: fc.constantFrom('2099/1/31', '令和60年3月1日', '15 May 2098') }),
    )
    const edits = fc.uniqueArray(fc.record({ line: fc.integer({ min: 1, max: rows.length - 1 }), cell }), {
      minLength: 1,
      maxLength: 6,
      selector: ({ line, cell: { heading } }) => `${line} ${heading}`,
    })
    const names = { Title: 'title', Answers: 'answers', Supports: 'supports', Due: 'due' } as Record<string, string>
    await fc.assert(
      fc.asyncProperty(edits, async (all) => {
        let table = rows
        for (const { line, cell } of all) table = edited(table, line, cell.heading, cell.words)
        const plan = await planned(secretary, table)
        expect(plan.rows.flatMap(({ problems, left }) => [...problems, ...left])).toEqual([])
        const meant = all
          .filter(({ line, cell }) => !same(cell.heading, rows[line]?.[column(rows, cell.heading)] ?? '', cell.words))
          .map(({ line, cell }) => `F-${line} ${names[cell.heading]}`)
        const found = plan.rows.flatMap(({ ref, changes }) => changes.map((change) => `${ref} ${change.column}`))
        expect(found.toSorted()).toEqual(meant.toSorted())
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})

/** Edits that come to the same as what stands there. */
function same(heading: string, before: string, words: string) {
  if (heading === 'Title') return before === words || before === `'${words}`
  return before === words || (heading === 'Answers' && words === 'Ｒ－１、R-2' && before === 'R-1, R-2')
}
