import { type IRunOptions, type IStylesOptions, TextRun } from 'docx'
import type { Written } from '../document.ts'

/** In twentieths of a point. */
export const margin = { top: 1247, bottom: 1361, left: 1247, right: 1247, footer: 620 }
export const textWidth = 11_906 - margin.left - margin.right

export const soft = '4D4D54'
export const line = 'B3B3BB'
export const accent = '0017C1'

/** Fonts that Word has in both alphabets; whoever lacks them is given their like. */
const sans = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Yu Gothic' }
const serif = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Georgia', eastAsia: 'Yu Mincho' }

/**
 * Words as runs; a line break in them is one on paper. They need not say their language: Word takes what is written in
 * Latin letters for English and the rest for Japanese, as the styles say.
 */
export function runs({ text }: Pick<Written, 'text'>, options: Omit<IRunOptions, 'text'> & { break?: number } = {}) {
  const { break: first = 0, ...style } = options
  return text
    .split('\n')
    .map((words, index) => new TextRun({ ...style, text: words, break: (index === 0 ? first : 1) || undefined }))
}

export function styles(): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { size, bold: true, color: '1A1A1C', font: sans },
    paragraph: { spacing: { before, after, line: 288, lineRule: 'auto' as const }, keepNext: true, keepLines: true },
  })
  const paragraph = (id: string, run: object, spacing: object, more: object = {}) => ({
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: { spacing, ...more },
  })
  return {
    default: {
      document: {
        run: { font: sans, size: 19, color: '1A1A1C', language: { value: 'en-GB', eastAsia: 'ja-JP' } },
        paragraph: { spacing: { after: 90, line: 288, lineRule: 'auto' } },
      },
      title: heading(44, 60, 120),
      heading1: heading(30, 480, 160),
      heading2: heading(23, 340, 120),
      heading3: heading(19, 240, 80),
    },
    paragraphStyles: [
      paragraph('Quiet', { size: 16, color: soft }, { after: 60 }),
      paragraph('Cell', { size: 17 }, { before: 40, after: 40, line: 252, lineRule: 'auto' }),
      paragraph('Fact', {}, { after: 20, line: 264, lineRule: 'auto' }, labelled),
      paragraph('Quotation', { font: serif, size: 20 }, { after: 40, line: 300, lineRule: 'auto' }, quoted),
      paragraph('Source', { size: 16, color: soft }, { after: 140 }, quoted),
    ],
  }
}

const quoted = {
  indent: { left: 227 },
  border: { left: { style: 'single' as const, size: 10, color: accent, space: 8 } },
}

const labelled = {
  indent: { left: 1474, hanging: 1474 },
  tabStops: [{ type: 'left' as const, position: 1474 }],
}
