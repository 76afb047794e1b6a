import exceljs from 'exceljs'
import { inOneLine } from './document.ts'
import type { Pack } from './model.ts'
import type { Cell, TableColumn } from './tables/columns.ts'
import { type Table, tablesOf } from './tables.ts'

/** The tables of a pack as sheets: header frozen and filtered, dates as dates. */
export async function xlsxOf(pack: Pack): Promise<Buffer> {
  const book = new exceljs.Workbook()
  book.creator = inOneLine(pack.heading.series)
  book.title = inOneLine(pack.heading.foot)
  book.created = pack.heading.takenAt
  book.modified = pack.heading.takenAt
  for (const table of tablesOf(pack)) addSheet(book, table)
  return Buffer.from(await book.xlsx.writeBuffer())
}

function addSheet(book: exceljs.Workbook, { name, columns, rows }: Table) {
  const sheet = book.addWorksheet(sheetName(inOneLine(name)), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = columns.map(({ label, width, cell }) => ({
    header: inOneLine(label),
    width,
    style: { numFmt: formats[cell], alignment: { vertical: 'top', wrapText: width > 30 } },
  }))
  for (const row of rows) sheet.addRow(row.map(plain))
  const header = sheet.getRow(1)
  header.font = { bold: true }
  header.alignment = { vertical: 'top', wrapText: true }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } }
  sheet.pageSetup.printTitlesRow = '1:1'
}

const formats: Record<TableColumn['cell'], string> = {
  // What is typed as text stays text, also when it begins with an equals sign.
  text: '@',
  number: '0',
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
}

function plain(value: Cell) {
  if (value === null || typeof value === 'number') return value
  if (Array.isArray(value)) return guarded(inOneLine(value)) || null
  return 'day' in value ? value.day : value.moment
}

/**
 * A string cell is no formula, but becomes one when the sheet is saved as CSV and opened again; so the same characters are
 * kept from the first place as in our own CSV (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function guarded(words: string) {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(words) ? `'${words}` : words
  return safe.slice(0, 32_767)
}

function sheetName(name: string) {
  return name
    .replace(/[*?:\\/[\]]/g, '|')
    .replace(/\s*\|\s*/g, ' ')
    .slice(0, 31)
}
