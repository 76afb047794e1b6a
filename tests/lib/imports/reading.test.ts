import { stringify } from 'csv-stringify/sync'
import exceljs from 'exceljs'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { UnreadableTable } from '#lib/imports/read/table.ts'
import { readTableInSubprocess } from '#lib/imports/read/table-in-subprocess.ts'
import { readTable } from '#lib/imports/read/workbook.ts'
import { messages } from '#lib/messages/load.ts'

const cells = [
  ['番号', '件名', '期限'],
  ['F-1', '量子技術、"引用"\n二行目', '2026-09-30'],
  ['F-2', 'Grants; and, more', '2026-10-01'],
]
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe('delimited tables', () => {
  test.each([
    ['commas', utf8(stringify(cells))],
    ['a byte order mark', utf8(`\uFEFF${stringify(cells)}`)],
    ['semicolons', utf8(stringify(cells, { delimiter: ';' }))],
    ['tabs', utf8(stringify(cells, { delimiter: '\t' }))],
    ['Windows line ends', utf8(stringify(cells, { record_delimiter: '\r\n' }))],
    ['a said delimiter', utf8(`sep=;\r\n${stringify(cells, { delimiter: ';' })}`)],
    ['UTF-16, as Excel saves Unicode text', utf16(stringify(cells, { delimiter: '\t' }))],
    ['a title above', utf8(`List of 2026,,\n,,\n${stringify(cells)}`)],
  ])('with %s', async (_, bytes) => {
    const { headings, rows } = await readTable(bytes)
    expect([headings, ...rows.map((row) => row.cells.map((cell) => cell.replaceAll('\r\n', '\n')))]).toEqual(cells)
  })

  test('in Shift_JIS', async () => {
    // 番号,件名 / F-1,量子技術の推進について
    const bytes = Buffer.from('94d48d862c8c8f96bc0a462d312c97ca8e718b5a8f7082cc9084906982c982c282a282c40a', 'hex')
    expect(await readTable(bytes)).toMatchObject({
      headings: ['番号', '件名'],
      rows: [{ cells: ['F-1', '量子技術の推進について'] }],
    })
  })

  test('in the encoding of Western Windows', async () => {
    const bytes = Buffer.from('Number;Title\nF-1;Coopération franco-japonaise\n', 'latin1')
    expect((await readTable(bytes)).rows[0]?.cells[1]).toBe('Coopération franco-japonaise')
  })

  test('rows are numbered as a spreadsheet does, with empty ones counted and left out', async () => {
    const { rows } = await readTable(utf8('Number,Title\nF-1,"two\nlines"\n,\nF-3,c\n'))
    expect(rows.map(({ line }) => line)).toEqual([2, 4])
  })
})

describe('workbooks', () => {
  test('dates, numbers, rich text, formulas and links as what they show; the sheet with the list', async () => {
    const book = new exceljs.Workbook()
    book.addWorksheet('Notes').addRow(['whatever', 'is', 'written', 'here'])
    const sheet = book.addWorksheet('List')
    sheet.addRow(['A list'])
    sheet.addRow(['Number', 'Title', 'Due', 'Page', 'Address'])
    sheet.addRow([
      'F-1',
      { richText: [{ text: 'Quantum ' }, { text: 'technology' }] },
      new Date('2026-09-30T00:00:00Z'),
      { formula: '1+1', result: 2 },
      { text: 'open', hyperlink: 'https://example.org' },
    ])
    const table = await readTableInSubprocess(new Uint8Array(await book.xlsx.writeBuffer()))
    expect(table.sheet).toBe('List')
    expect(table.rows).toEqual([{ line: 3, cells: ['F-1', 'Quantum technology', '2026-09-30', '2', 'open'] }])
  })
})

describe('what is no table', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(130 * 1024 * 1024) })
  const book = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, utf8(text)])))
  test.each([
    ['empty', utf8('')],
    ['empty', utf8(' \n,,\n')],
    ['noRows', utf8('Number,Title\n')],
    ['tooLarge', new Uint8Array(6 * 1024 * 1024)],
    ['bomb', bomb],
    ['macros', book({ 'xl/workbook.xml': '<x/>', 'xl/vbaProject.bin': 'x' })],
    ['damaged', book({ 'xl/workbook.xml': 'not a workbook' })],
    ['damaged', bomb.subarray(0, 1000)],
    ['notTable', book({ 'word/document.xml': '<x/>' })],
    ['oldExcel', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['notTable', utf8('%PDF-1.7 …')],
    ['notTable', utf8('one line of prose\nand another')],
    ['quotes', utf8('Number,Title\nF-1,"never closed\nF-2,x\n')],
    ['encoding', Buffer.from([0x4e, 0x81, 0x8d, 0x90, 0x2c, 0x9d, 0x0a, 0x81, 0x01])],
    ['tooManyColumns', utf8(`Number,Title${',x'.repeat(120)}\n${',y'.repeat(121)}\n`)],
    ['tooManyRows', utf8(`Number,Title\n${'F-1,x\n'.repeat(2001)}`)],
  ])('is refused as %s', async (reason, bytes) => {
    await expect(readTableInSubprocess(bytes)).rejects.toMatchObject({ reason })
    expect(messages.en.imports.unreadable).toHaveProperty(reason)
  })

  test('with a sentence that says what is wrong', () => {
    expect(new UnreadableTable('bomb')).toMatchObject({ name: 'UnreadableTable', values: {} })
  })
})
