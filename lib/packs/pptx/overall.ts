import type Pptx from 'pptxgenjs'
import { themeFigures, themeLabel } from '../model/themes.ts'
import type { Pack } from '../model.ts'
import { inner, pages, slide } from './measure.ts'
import { addRows, rowHeight } from './rows.ts'
import { titled } from './styles.ts'

export function addOverall(deck: Pptx, { voice, figures, themeRows }: Pack) {
  const overall = voice.text(({ packs }) => packs.sections.overall)
  const page = titled(deck, overall)
  const gap = 0.35
  const width = (inner - gap * (figures.length - 1)) / figures.length
  figures.forEach(({ title, figures: rows }, index) => {
    const columns = [
      { label: title, width: 3.2 },
      { label: [], width: 1, numeric: true },
    ]
    const cells = rows.map(({ label, value }) => [label, voice.number(value)])
    addRows(page, columns, cells, { x: slide.margin + index * (width + gap), y: slide.top, w: width })
  })

  const columns = [
    { label: voice.column('theme'), width: 3 },
    ...themeFigures.map((key) => ({ label: themeLabel(key, voice), width: 1.2, numeric: true })),
  ]
  const rows = themeRows.map((row) => [row.title, ...themeFigures.map((key) => voice.number(row.figures[key]))])
  const room = slide.bottom - slide.top - 0.8
  const byTheme = voice.text(({ packs }) => packs.sections.byTheme)
  for (const some of pages(rows, rowHeight(columns), room, room)) {
    addRows(titled(deck, byTheme), columns, some, { x: slide.margin, y: slide.top })
  }
}
