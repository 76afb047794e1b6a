import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { csvOf } from '#lib/exports/csv.ts'
import type { Filter } from '#lib/follow-ups/filter.ts'
import { listFollowUps } from '#lib/follow-ups/queries.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
import { address, at, formulas, givenRows, seriesOf } from './given.ts'

let world: World
let secretary: Viewer

beforeAll(async () => {
  await resetDatabase()
  world = await buildWorld()
  secretary = at(world.actors.secretary)
  await givenRows(world)
})

async function textOf(viewer: Viewer, filter: Filter = {}) {
  return (await Array.fromAsync(csvOf(viewer, seriesOf(world), filter, address))).join('')
}

function read(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' })
}

describe('the list as CSV', () => {
  test('every column of a full row, read back', async () => {
    const [row] = read(await textOf(secretary, { sort: 'number' }))
    expect(row).toEqual({
      Number: 'F-1',
      Title: '助言制度の見直し、"引用", comma\nand a new line',
      'Title in English': 'Review of advice',
      'Title in Japanese': '助言制度の見直し、"引用", comma\nand a new line',
      Answers: 'R-1, R-2',
      Theme: 'Scientific advice',
      Lead: 'Cabinet Office',
      'Offered to': '',
      Supports: 'MEXT; JST',
      Contact: 'Aoi Cabinet',
      Due: '2026-05-31',
      'Due date moved (times)': '2',
      Progress: 'In progress',
      'Verified on': '',
      Confidence: 'at risk',
      'Last heard': '2026-04-02',
      Overdue: 'yes',
      'Nothing heard lately': 'yes',
      'Nobody leads': 'no',
      'Source passage':
        'Governments should engage in multilateral frameworks.\nIt is necessary to review scientific advice.',
      Page: '1',
      Document: 'Summary of the first roundtable',
      'Date of the roundtable': '2025-10-08',
      Address: 'https://followup.example.org/world/follow-ups/1',
      'State as of (please keep)': '2026-06-15 03:00:00.000 UTC',
    })
  })

  test('begins with a byte order mark and ends its lines as Excel expects', async () => {
    const text = await textOf(secretary)
    expect(text.startsWith('\uFEFFNumber,Title,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.split('\uFEFF')).toHaveLength(2)
  })

  test('nothing in it is a formula to a spreadsheet', async () => {
    const cells = read(await textOf(secretary)).flatMap((row) => Object.values(row))
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([])
    for (const formula of formulas) expect(cells).toContain(`'${formula}`)
  })

  test('reads Japanese to whoever reads Japanese', async () => {
    const [row] = read(await textOf({ ...secretary, language: 'ja' }, { sort: 'number' }))
    expect(row).toMatchObject({
      番号: 'F-1',
      件名: expect.stringContaining('見直し'),
      '件名（英語）': 'Review of advice',
      テーマ: '科学的助言',
      主担当: '内閣府',
      支援機関: '文部科学省; 科学技術振興機構',
      進捗: '進行中',
      期限超過: 'はい',
    })
  })

  test('holds what the viewer may see, and the contact for members only', async () => {
    const rows = read(await textOf(at(world.nobody)))
    expect(rows.map((row) => [row.Number, row.Contact])).toEqual([['F-1', '']])
  })

  test('is the list on the screen: the same rows in the same order, past its pages', async () => {
    for (let count = 0; count < 60; count += 1)
      await givenFollowUp(world, { progress: count % 2 ? 'onHold' : 'inProgress' })
    for (const filter of [
      { progress: ['onHold'] },
      { sort: 'number', direction: 'desc' },
      { sort: 'progress' },
    ] as Filter[]) {
      const first = await listFollowUps(secretary, seriesOf(world), filter)
      const second = await listFollowUps(secretary, seriesOf(world), { ...filter, after: first.next ?? 'none.99999' })
      const screen = [...first.rows, ...(first.next ? second.rows : [])].map((row) => `F-${row.number}`)
      expect(read(await textOf(secretary, filter)).map((row) => row.Number)).toEqual(screen)
    }
  })
})
