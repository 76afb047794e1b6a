import { HeadingLevel, Paragraph, type Table } from 'docx'
import type { Language } from '../../db/generated/enums.ts'
import { type Block, inLanguage, isTwofold, type Said } from '../document.ts'
import { accent, runs, soft } from './styles.ts'
import { beside, factLines, gap, rowsTable, stacked } from './tables.ts'

const level = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

export function blocks(block: Block, languages: Language[]): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: level[block.level],
          pageBreakBefore: block.newPage,
          children: [
            ...(block.mark ? runs({ text: `${block.mark} ` }, { color: accent }) : []),
            ...block.text.flatMap((part, index) => runs(part, { break: index })),
          ],
        }),
      ]
    case 'paragraph':
      return paragraphs(block.text, languages, { style: block.quiet ? 'Quiet' : undefined, keepNext: block.leading })
    case 'written':
      return [
        new Paragraph({
          style: block.quiet ? 'Quiet' : undefined,
          children: [...(block.label ? inARow(block.label) : []), ...runs(block.text)],
        }),
      ]
    case 'quotation':
      return [
        new Paragraph({ style: 'Quotation', keepNext: true, children: runs(block.text) }),
        new Paragraph({ style: 'Source', children: stacked(block.source) }),
      ]
    case 'facts':
      return beside(languages, (language) => factLines(block.facts, language))
    case 'table':
      return [rowsTable(block), gap()]
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: stacked(item) }))
  }
}

function paragraphs(said: Said, languages: Language[], look: { style?: string; keepNext?: boolean }) {
  if (!isTwofold(said)) return [new Paragraph({ ...look, children: stacked(said) })]
  return beside(languages, (language) => [new Paragraph({ ...look, children: runs(inLanguage(said, language)) })])
}

function inARow(label: Said) {
  const look = { color: soft, size: 17 }
  const parts = label.flatMap((part, index) => [...(index ? runs({ text: ' / ' }, look) : []), ...runs(part, look)])
  return [...parts, ...runs({ text: '  ' })]
}
