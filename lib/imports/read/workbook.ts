import exceljs from 'exceljs'
import { archiveOf } from '../../documents/read/archive.ts'
import { Unreadable } from '../../documents/read/unreadable.ts'
import { headingsKnown, type Line, tableOf } from './heading-row.ts'
import { isWorkbook, mustFit, readText } from './read.ts'
import { type Table, tableLimits, UnreadableTable } from './table.ts'

/**
 * The table in a text or a workbook. Loads the library of workbooks, so it is for the process apart and for tests.
 * @throws UnreadableTable, Unreadable
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  mustFit(bytes)
  if (!isWorkbook(bytes)) return readText(bytes)
  const { lines, name } = await readWorkbook(bytes)
  return { ...tableOf(lines), sheet: name }
}

/**
 * The rows of the sheet that is meant: the one whose headings are known best, else the first that says anything. Everything
 * is unpacked once within bounds before a library is trusted with it.
 * @throws UnreadableTable, Unreadable
 */
async function readWorkbook(bytes: Uint8Array) {
  const archive = archiveOf(bytes)
  if (!archive.names.includes('xl/workbook.xml')) throw new UnreadableTable('notTable')
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name))) throw new UnreadableTable('macros')
  for (const name of archive.names) archive.open(name)
  const book = new exceljs.Workbook()
  try {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    await book.xlsx.load(buffer)
  } catch (error) {
    throw error instanceof Unreadable ? error : new UnreadableTable('damaged')
  }
  const sheets = book.worksheets
    .map((sheet) => ({ name: sheet.name, lines: linesOf(sheet) }))
    .filter(({ lines }) => lines.length > 0)
  const best = sheets.toSorted((a, b) => headingsKnown(b.lines) - headingsKnown(a.lines))[0]
  if (!best) throw new UnreadableTable('empty')
  return best
}

function linesOf(sheet: exceljs.Worksheet): Line[] {
  if (sheet.columnCount > tableLimits.columns * 10)
    throw new UnreadableTable('tooManyColumns', { limit: tableLimits.columns })
  const lines: Line[] = []
  sheet.eachRow({ includeEmpty: false }, (row, line) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      cells[column - 1] = wordsOf(cell.value)
    })
    if (cells.some((cell) => cell)) lines.push({ line, cells: Array.from(cells, (cell) => cell ?? '') })
  })
  return lines
}

function wordsOf(value: exceljs.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dayOrMoment(value)
  if (typeof value !== 'object') return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
  if ('error' in value) return value.error
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('formula' in value || 'sharedFormula' in value) return wordsOf(value.result)
  if ('hyperlink' in value) return wordsOf(value.text)
  return ''
}

/** Spreadsheets keep days and times without a zone; exceljs gives them as if in UTC. */
function dayOrMoment(date: Date) {
  if (Number.isNaN(date.getTime())) return ''
  const iso = date.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.replace('T', ' ').slice(0, 19)
}
