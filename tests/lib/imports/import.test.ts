import exceljs from 'exceljs'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { handIn, mapColumns } from '#lib/imports/import.ts'
import { findImport, listImports } from '#lib/imports/queries.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, eventsOf, givenFollowUp, type World } from '#tests/world.ts'
import { applied, bytesOf, changesIn, exported, handedIn, look, planned } from './given.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const headings = [
  'Number',
  'Title',
  'Answers',
  'Lead',
  'Supports',
  'Due',
  'Progress',
  'Confidence',
  'What changed',
  'Seen by',
]

function led() {
  const { cabinetOffice, mext } = world.organizations
  return givenFollowUp(world, {
    leadId: cabinetOffice.id,
    dueOn: new Date('2098-09-30'),
    progress: 'inProgress',
    confidence: 'achievable',
    supports: { create: { organizationId: mext.id } },
  })
}

describe('new follow-ups', () => {
  test('are created with all that the row says, once', async () => {
    const table = [headings, ['', 'From a table', 'R-1; R-2', '内閣府', 'MEXT', '2099-01-31', '', '', '', '参加者']]
    const { report } = await applied(world.actors.secretary, table, { reason: 'the meeting said so' })
    expect(report?.rows).toMatchObject([{ line: 2, ref: 'F-1', created: true, refused: [] }])
    const item = await db.followUp.findFirstOrThrow({
      include: { answers: true, supports: true, assignments: true, extensions: true },
    })
    expect(item).toMatchObject({ title: 'From a table', leadId: null, visibility: 'participants' })
    expect(item.answers).toHaveLength(2)
    expect(item.supports).toHaveLength(1)
    expect(item.assignments).toMatchObject([{ state: 'offered', organizationId: world.organizations.cabinetOffice.id }])
    expect(item.extensions).toMatchObject([{ reason: 'the meeting said so', decision: 'agreed' }])
    const again = await planned(world.actors.secretary, table)
    expect(again.rows).toMatchObject([{ does: 'nothing', note: 'thereAlready', ref: 'F-1' }])
  })

  test('each problem has its row, its column and what stands there, and its row is left alone', async () => {
    const plan = await planned(world.actors.secretary, [
      headings,
      ['', '', 'R-99', 'Cabinet Offices', '', '5/6/2099', '', '', '', 'nobody'],
      ['F-77', 'Missing', 'R-1', '', '', '', '', '', '', ''],
      ['x', 'Strange', 'R-1', '', '', '', '', '', '', ''],
      ['', '#REF!', 'R-1', '', '', 'soon', '', '', '', ''],
    ])
    expect(
      plan.rows.flatMap(({ problems }) => problems.map((each) => `${each.line} ${each.heading}: ${each.problem}`)),
    ).toEqual([
      '2 Title: required',
      '2 Answers: noRecommendation',
      '2 Lead: nearOrganization',
      '2 Due: eitherDay',
      '2 Seen by: noWord',
      '3 Number: noFollowUp',
      '4 Number: notNumber',
      '5 Title: fault',
      '5 Due: noDay',
    ])
  })
})

describe('by role', () => {
  test('the lead reports and asks for a date; what is not theirs is left alone with the reason', async () => {
    const { id } = await led()
    const table = [
      headings,
      ['F-1', 'Follow-up 1', '', 'JST', '', '2099-01-31', 'on hold', 'at risk', 'No money yet', 'public'],
    ]
    const plan = await planned(world.actors.cabinetFocal, table)
    expect(plan.rows[0]?.left.map(({ column, why }) => [column, why])).toEqual([
      ['lead', 'mayNot'],
      ['visibility', 'mayNot'],
    ])
    const { report } = await applied(world.actors.cabinetFocal, table, { reason: 'budget' })
    expect(report?.rows[0]?.refused).toEqual([])
    expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual([
      'followUp.extensionRequested',
      'followUp.held',
      'followUp.reported',
    ])
    expect(await db.followUp.findUniqueOrThrow({ where: { id } })).toMatchObject({
      progress: 'onHold',
      confidence: 'atRisk',
    })
    expect(changesIn(await planned(world.actors.cabinetFocal, table))).toEqual(['F-1 due -> 2099-01-31'])
  })

  test('an observer hands nothing in; others see their own tables only', async () => {
    const bytes = bytesOf([headings, ['', 'x', 'R-1', '', '', '', '', '', '', '']])
    expect(await handIn(world.actors.observer, { fileName: 'x.csv', bytes })).toMatchObject({ why: 'forbidden' })
    const { id } = await handedIn(world.actors.mextFocal, bytes)
    expect(await findImport(world.actors.cabinetFocal, id)).toBeNull()
    expect(await listImports(world.actors.cabinetFocal)).toEqual([])
    expect(await listImports(world.actors.secretary)).toMatchObject([{ id, by: 'Yui Education' }])
  })

  test('what a command refuses on the way is reported, and what went before it stays', async () => {
    await led()
    await db.extension.create({
      data: { followUpId: (await db.followUp.findFirstOrThrow()).id, toDueOn: new Date('2099-05-01'), reason: 'r' },
    })
    const table = [headings, ['F-1', 'Renamed', '', '', '', '2099-06-01', '', '', '', '']]
    const { report } = await applied(world.actors.cabinetFocal, table, { reason: 'late' })
    expect(report?.rows).toMatchObject([
      {
        done: [{ heading: 'Title', old: 'Follow-up 1', new: 'Renamed' }],
        refused: [{ heading: 'Due', found: '2099-06-01', message: 'progress.errors.alreadyAsked' }],
      },
    ])
  })
})

describe('columns', () => {
  test('are mapped by hand and remembered for the same headings', async () => {
    const table = bytesOf([
      ['Nr', 'Was', 'Wozu'],
      ['', 'Quantum', 'R-1'],
    ])
    const { id, version, mapping } = await handedIn(world.actors.secretary, table)
    expect(mapping).toEqual([null, null, null])
    const columns = { c0: 'number', c1: 'title', c2: 'title' }
    const say = (columns: Record<string, string>) =>
      mapColumns(world.actors.secretary, { id, version, kind: 'followUps', columns })
    expect(await say(columns)).toMatchObject({ field: 'c2', message: 'imports.errors.columnTwice' })
    expect((await say({ ...columns, c2: 'answers' })).status).toBe('ok')
    expect((await look(world.actors.secretary, id)).plan?.rows).toMatchObject([{ does: 'create', problems: [] }])
    expect((await handedIn(world.actors.secretary, table)).mapping).toEqual(['number', 'title', 'answers'])
  })
})

describe('a workbook', () => {
  test('of the exported list, with dates as dates, changes what was edited in it', async () => {
    await led()
    const [head = [], row = []] = await exported(world.actors.secretary, world)
    const book = new exceljs.Workbook()
    const sheet = book.addWorksheet('List')
    sheet.addRow(head)
    sheet.addRow(row.map((cell) => (/^\d{4}-\d{2}-\d{2}$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : cell)))
    sheet.getRow(2).getCell(head.indexOf('Title') + 1).value = 'Edited in Excel'
    const { plan } = await handedIn(world.actors.secretary, new Uint8Array(await book.xlsx.writeBuffer()), 'list.xlsx')
    expect(plan && changesIn(plan)).toEqual(['F-1 title -> Edited in Excel'])
    expect(plan?.rows[0]?.left).toEqual([])
  })
})
