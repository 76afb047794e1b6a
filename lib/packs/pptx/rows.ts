import type Pptx from 'pptxgenjs'
import type { Said } from '../document.ts'
import type { Voice } from '../voice.ts'
import { heightOf, inner } from './measure.ts'
import { ink, line, runs, words } from './styles.ts'

type SlideColumn = { label: Said; width: number; numeric?: boolean }

const size = 12
const padding = 0.13

/** In inches. */
function columnWidths(columns: SlideColumn[], whole = inner) {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => (width / all) * whole)
}

export function rowHeight(columns: SlideColumn[], whole = inner) {
  const widths = columnWidths(columns, whole)
  return (row: Said[]) =>
    Math.max(...row.map((said, index) => heightOf(words(said), (widths[index] ?? 1) - 0.14, size))) + padding
}

/** The title of one of several slides that hold one list. */
export function continued(title: Said, index: number, slides: unknown[], voice: Voice) {
  if (slides.length === 1) return title
  return voice.text(({ packs }) => packs.slides.continued, { title, part: index + 1, parts: slides.length })
}

export function addRows(
  on: Pptx.Slide,
  columns: SlideColumn[],
  rows: Said[][],
  place: { x: number; y: number; w?: number },
) {
  const whole = place.w ?? inner
  const border = (pt: number, color = line): Pptx.BorderProps => (pt ? { type: 'solid', pt, color } : { type: 'none' })
  const cell = (said: Said, index: number, bold: boolean): Pptx.TableCell => ({
    text: runs(said, { bold, fontSize: size, color: ink }),
    options: {
      align: columns[index]?.numeric ? 'right' : 'left',
      valign: 'top',
      margin: [0.05, 0.07, 0.05, 0.07],
      border: [border(bold ? 1.25 : 0, ink), border(0), border(0.5), border(0)],
    },
  })
  on.addTable(
    [
      columns.map(({ label }, index) => cell(label, index, true)),
      ...rows.map((row) => row.map((said, index) => cell(said, index, false))),
    ],
    { x: place.x, y: place.y, w: whole, colW: columnWidths(columns, whole) },
  )
}
