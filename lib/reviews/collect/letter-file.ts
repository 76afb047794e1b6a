import {
  AlignmentType,
  Document as File,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Language } from '../../db/generated/enums.ts'
import { messages } from '../../messages/load.ts'

type Letter = {
  language: Language
  date: string
  to: string
  from: string
  subject: string
  greeting: string
  paragraphs: string[]
  closing: string
  /** 記: what stands over the list in a Japanese letter; '' where there is no such word */
  annex: string
  list: string
  columns: string[]
  rows: string[][]
  how: string
  url: string
  focalPoints: string
  end: string
}

const mm = 56.7

export async function letterFile(letter: Letter): Promise<Uint8Array> {
  const { font } = messages[letter.language].language.letter
  const file = new File({
    title: letter.subject,
    styles: {
      default: {
        document: {
          run: {
            font: { eastAsia: 'Yu Mincho', ascii: font, hAnsi: font, cs: font },
            size: 21,
            language: { value: 'en-GB', eastAsia: 'ja-JP' },
          },
          paragraph: { spacing: { line: 320, after: 120 } },
        },
      },
    },
    sections: [{ properties: { page: { size: { width: 210 * mm, height: 297 * mm } } }, children: partsOf(letter) }],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function partsOf(letter: Letter) {
  const { LEFT: left, RIGHT: right, CENTER: center } = AlignmentType
  const { indent, closing } = messages[letter.language].language.letter
  const firstLine = Number(indent)
  const body = letter.paragraphs.map((text) => line(text, left, firstLine > 0 ? { indent: { firstLine } } : {}))
  return [
    line(letter.date, right),
    line(letter.to, left, { spacing: { before: 240, after: 240 } }),
    line(letter.from, right, { spacing: { after: 480 } }),
    line(letter.subject, center, { spacing: { after: 360 } }, true),
    ...(letter.greeting ? [line(letter.greeting, left)] : []),
    ...body,
    ...(letter.closing ? [line(letter.closing, closing === 'right' ? right : left)] : []),
    ...(letter.annex ? [line(letter.annex, center, { spacing: { before: 360, after: 240 } })] : []),
    line(letter.list, left, { spacing: { before: 240 }, keepNext: true }, true),
    tableOf(letter),
    line(letter.how, left, { spacing: { before: 360 }, keepNext: true }, true),
    line(letter.url, left),
    line(letter.focalPoints, left),
    ...(letter.end ? [line(letter.end, right, { spacing: { before: 240 } })] : []),
  ]
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType]

function line(
  text: string,
  alignment: Alignment,
  rest: { spacing?: object; indent?: object; keepNext?: boolean } = {},
  bold = false,
) {
  return new Paragraph({ alignment, ...rest, children: [run(text, { bold })] })
}

/** XML holds no control characters, such as the one that stands for a new line in what was copied from Word. */
function run(text: string, look: { bold: boolean; size?: number }) {
  return new TextRun({ text: text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, ' '), ...look })
}

/** In percent of the width, by column. */
const widths = [8, 36, 16, 20, 20]

function tableOf({ columns, rows }: Letter) {
  const row = (cells: string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (text, n) =>
          new TableCell({
            width: { size: widths[n] ?? 20, type: WidthType.PERCENTAGE },
            margins: { top: 60, bottom: 60, left: 80, right: 80 },
            children: [
              new Paragraph({
                spacing: { after: 0, line: 280 },
                children: [run(text, { bold: head, size: 19 })],
              }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((width) => Math.round((width / 100) * 165 * mm)),
    layout: TableLayoutType.FIXED,
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  })
}
