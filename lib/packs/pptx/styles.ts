import type Pptx from 'pptxgenjs'
import { messages } from '../../messages/load.ts'
import type { Said, Written } from '../document.ts'
import { inner, slide } from './measure.ts'

export const ink = '1A1A1C'
export const soft = '4D4D54'
export const line = 'B3B3BB'
export const accent = '0017C1'

/** A slide's frame: its title, a hairline, and at the foot what the deck is and the number of the slide. */
export function defineFrame(deck: Pptx, foot: string) {
  deck.defineLayout({ name: 'WIDE', width: slide.width, height: slide.height })
  deck.layout = 'WIDE'
  const title = { name: 'title', type: 'title' as const, x: slide.margin, y: 0.45, w: inner, h: 0.85 }
  const set = { bold: true, color: ink, align: 'left' as const, margin: 0 }
  const small = { y: 7.02, h: 0.3, fontSize: 9, color: soft, fontFace: 'Arial' }
  deck.defineSlideMaster({
    title: 'PAGE',
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: { options: { ...title, ...set, fontSize: 24, valign: 'middle' }, text: '' },
      },
      { line: { x: slide.margin, y: 1.33, w: inner, h: 0, line: { color: line, width: 0.75 } } },
      { text: { text: foot, options: { ...small, x: slide.margin, w: inner - 1, margin: 0 } } },
    ],
    slideNumber: { ...small, x: slide.width - slide.margin - 0.6, w: 0.6, align: 'right' },
  })
  deck.defineSlideMaster({
    title: 'FRONT',
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: { options: { ...title, ...set, y: 2.1, h: 1.5, fontSize: 40, valign: 'top' }, text: '' },
      },
      { rect: { x: slide.margin, y: 1.95, w: 1.2, h: 0.05, fill: { color: accent } } },
    ],
  })
}

export function titled(deck: Pptx, title: Said, style?: Style, masterName: 'PAGE' | 'FRONT' = 'PAGE') {
  const page = deck.addSlide({ masterName })
  page.addText(runs(title, style), { placeholder: 'title' })
  return page
}

/** Words in a box whose place is in inches, from its top on. */
export function write(page: Pptx.Slide, text: Pptx.TextProps[], x: number, y: number, w: number, h: number) {
  page.addText(text, { x, y, w, h, margin: 0, valign: 'top' })
}

type Style = Pptx.TextPropsOptions

/** Words as runs, each in its language and a font that has it; languages stand below each other. */
export function runs(said: Said, style: Style = {}, family: 'sans' | 'serif' = 'sans'): Pptx.TextProps[] {
  return said.flatMap((part, index) => run(part, { ...style, breakLine: index < said.length - 1 }, family))
}

export function run(
  { language, text }: Written,
  style: Style = {},
  family: 'sans' | 'serif' = 'sans',
): Pptx.TextProps[] {
  const { breakLine, ...look } = style
  const rows = text.split('\n')
  const { locale, slides } = messages[language].language
  return rows.map((row, index) => ({
    text: row,
    options: {
      fontFace: slides[family],
      lang: locale,
      ...look,
      breakLine: index < rows.length - 1 ? true : breakLine,
    },
  }))
}

export function words(said: Said) {
  return said.map(({ text }) => text).join('\n')
}
