import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from '../../documents/read/text.ts'
import { Unreadable } from '../../documents/read/unreadable.ts'
import type { Line } from './heading-row.ts'
import { UnreadableTable } from './table.ts'

const delimiters = [',', ';', '\t']

/**
 * The rows of a delimited text, in the encodings that spreadsheets save it in. Rows are counted as a spreadsheet does: a cell
 * of several lines is one row.
 * @throws UnreadableTable
 */
export function readDelimited(bytes: Uint8Array): Line[] {
  const text = characters(bytes)
  if (text.includes('\0')) throw new UnreadableTable('notTable')
  // Excel may begin a file by saying which delimiter it uses.
  const said = /^sep=(.)\r?\n/.exec(text)
  const body = said ? text.slice(said[0].length) : text
  const records = recordsOf(body, said?.[1] ?? delimiterOf(body))
  return records.map((cells, index) => ({ line: index + 1 + (said ? 1 : 0), cells }))
}

/** The one that cuts the first rows into the most columns, evenly. */
function delimiterOf(text: string) {
  const head = text.slice(0, 20_000)
  const scored = delimiters.map((delimiter) => ({ delimiter, score: evenness(head, delimiter) }))
  return scored.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ','
}

function evenness(head: string, delimiter: string) {
  try {
    const rows = parse(head, { ...forgiving, delimiter, to: 20 }).map((row) => row.length)
    const first = rows[0] ?? 1
    return first > 1 ? first * rows.filter((length) => length === first).length : 0
  } catch {
    return 0
  }
}

function recordsOf(text: string, delimiter: string) {
  try {
    return parse(text, { ...forgiving, relax_quotes: false, delimiter })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return relaxed(text, delimiter, error)
  }
}

/** Inches and hand-made files: quotation marks within a cell that begins without one. */
function relaxed(text: string, delimiter: string, { lines }: CsvError) {
  try {
    return parse(text, { ...forgiving, delimiter })
  } catch {
    throw new UnreadableTable('quotes', { line: Number(lines ?? 0) })
  }
}

const forgiving = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false, bom: true } as const

function characters(bytes: Uint8Array) {
  try {
    return decodeText(bytes)
  } catch (error) {
    if (error instanceof Unreadable) return western(bytes)
    throw error
  }
}

/* What Excel saves in Europe and America: every byte is a sign there, so it is the last resort, and only for few of them. */
function western(bytes: Uint8Array) {
  const text = new TextDecoder('windows-1252').decode(bytes)
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0
  const usual = text.match(/[À-ÖØ-öø-ÿ‘’“”–—…€£§°]/gu)?.length ?? 0
  if (/[^\P{Cc}\t\r\n]/u.test(text) || usual < foreign * 0.9 || foreign > text.length / 4)
    throw new UnreadableTable('encoding')
  return text
}
