import { AlignmentType, Document as File, Footer, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import { type Document, inOneLine, type Said } from '../document.ts'
import { blocks } from './blocks.ts'
import { margin, runs, styles, textWidth } from './styles.ts'

/** The document as DOCX (ISO/IEC 29500), A4, with headings, header rows and languages marked as what they are. */
export function docxOf(document: Document): Promise<Buffer> {
  return Packer.toBuffer(
    new File({
      title: inOneLine(document.title),
      creator: inOneLine(document.series),
      lastModifiedBy: inOneLine(document.series),
      styles: styles(),
      sections: [
        {
          properties: { page: { size: { width: 11_906, height: 16_838 }, margin } },
          footers: { default: foot(document.foot) },
          children: [...head(document), ...document.blocks.flatMap((block) => blocks(block, document.languages))],
        },
      ],
    }),
  )
}

function head({ title, series, about, languages }: Document) {
  const line = (text: Said) => blocks({ kind: 'paragraph', text }, languages)
  return [
    ...blocks({ kind: 'paragraph', text: series, quiet: true }, languages),
    new Paragraph({ style: 'Title', children: title.flatMap((part, index) => runs(part, { break: index })) }),
    ...about.flatMap(line),
  ]
}

function foot(text: Said) {
  const number = [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })]
  return new Footer({
    children: [
      new Paragraph({
        style: 'Quiet',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [...runs({ text: inOneLine(text) }), new TextRun('\t'), ...number],
      }),
    ],
  })
}
