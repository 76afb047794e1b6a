import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Language } from '../../db/generated/enums.ts'
import { type Block, type Fact, inLanguage, type Said } from '../document.ts'
import { line, runs, soft, textWidth } from './styles.ts'

/** Both languages in one cell or paragraph, below each other. */
export function stacked(said: Said, style: Parameters<typeof runs>[1] = {}) {
  return said.flatMap((part, index) => runs(part, { ...style, break: index }))
}

/** Each language in a column of its own. */
export function beside(languages: Language[], column: (language: Language) => Paragraph[]) {
  const only = languages[0]
  if (languages.length === 1 && only) return column(only)
  const widths = sharesOf(languages.map(() => 1))
  const cell = (children: Paragraph[], index: number) =>
    new TableCell({
      children,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 0, right: 170 },
    })
  const table = new Table({
    ...frame(widths),
    borders: { ...none, top: hidden, bottom: hidden, insideHorizontal: hidden },
    rows: [new TableRow({ children: languages.map((language, index) => cell(column(language), index)) })],
  })
  return [table, gap()]
}

export function factLines(facts: Fact[], language: Language) {
  return facts.map(
    ({ label, value }) =>
      new Paragraph({
        style: 'Fact',
        children: [
          ...runs(inLanguage(label, language), { color: soft, size: 17 }),
          new TextRun('\t'),
          ...runs(inLanguage(value, language)),
        ],
      }),
  )
}

/** Two tables that touch would become one, and a table may not end a page's text. */
export function gap() {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' }, children: [] })
}

export function rowsTable({ columns, rows, narrow, dense }: Extract<Block, { kind: 'table' }>) {
  const widths = sharesOf(
    columns.map(({ width }) => width),
    narrow ? textWidth / 2 : textWidth,
  )
  const cell = (said: Said, index: number, bold = false) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 60, right: 60 },
      children: [
        new Paragraph({
          style: 'Cell',
          alignment: columns[index]?.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: stacked(said, { bold, size: dense ? 15 : undefined }),
        }),
      ],
    })
  return new Table({
    ...frame(widths),
    borders: { ...none, top: ruled(8, '1A1A1C'), bottom: ruled(4, line), insideHorizontal: ruled(4, line) },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((each, index) => cell(each.label, index, true)),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((said, index) => cell(said, index)) })),
    ],
  })
}

const hidden = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const none = { left: hidden, right: hidden, insideVertical: hidden }

function ruled(size: number, color: string) {
  return { style: BorderStyle.SINGLE, size, color }
}

function frame(widths: number[]) {
  return {
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
  }
}

function sharesOf(shares: number[], whole = textWidth) {
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.floor((share / all) * whole))
}
