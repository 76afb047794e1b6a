import type Pptx from 'pptxgenjs'
import type { Messages } from '../../messages/load.ts'
import type { Said } from '../document.ts'
import type { Voice } from '../languages.ts'
import type { Pack } from '../model.ts'
import { inner, pages, slide } from './measure.ts'
import { addRows, rowHeight } from './rows.ts'
import { runs, soft } from './styles.ts'

/** A meeting reads no longer list from a screen; the document has the whole. */
const most = 24

type Column = keyof Messages['packs']['columns']
type List = { title: Said; why?: Said; columns: Column[]; rows: Said[][] }

const widths: Partial<Record<Column, number>> = {
  number: 1.25,
  followUp: 5,
  recommendation: 5,
  lead: 3.4,
  organization: 3.4,
  reason: 4,
  change: 4,
}

/** What has changed since the snapshot before: how much of what, then each of it. */
export function addChanges(deck: Pptx, { changes, voice }: Pack) {
  if (!changes) return
  const counts = changes.groups.map(({ title, rows }) => [title, voice.number(rows.length)])
  if (counts.length === 0) {
    const page = deck.addSlide({ masterName: 'PAGE' })
    page.addText(runs(changes.title), { placeholder: 'title' })
    const nothing = voice.text(({ packs }) => packs.nothingChanged)
    page.addText(runs(nothing, { fontSize: 16 }), {
      x: slide.margin,
      y: slide.top,
      w: inner,
      h: 1,
      margin: 0,
      valign: 'top',
    })
    return
  }
  addList(deck, { title: changes.title, columns: ['change', 'count'], rows: counts }, voice, null)
  for (const { title, about, rows } of changes.groups)
    addList(deck, { title, columns: ['number', about, 'change'], rows }, voice)
}

/** What needs discussion: a slide or more for each reason, none where there is nothing. */
export function addNeeds(deck: Pptx, { needs, voice }: Pack) {
  for (const need of needs) if (need.rows.length > 0) addList(deck, need, voice)
}

function addList(
  deck: Pptx,
  { title, why, columns: keys, rows }: List,
  voice: Voice,
  count: number | null = rows.length,
) {
  const columns = keys.map((key) => ({
    label: voice.text(({ packs }) => packs.columns[key]),
    width: widths[key] ?? 2.2,
    numeric: key === 'count',
  }))
  const top = slide.top + (why ? 0.45 : 0)
  const room = slide.bottom - top - 0.5
  const groups = pages(rows.slice(0, most), rowHeight(columns), room, room)
  groups.forEach((some, index) => {
    const page = deck.addSlide({ masterName: 'PAGE' })
    const named = count === null ? title : voice.counted(title, count)
    const numbered = { title: named, part: index + 1, parts: groups.length }
    page.addText(runs(groups.length > 1 ? voice.text(({ packs }) => packs.slides.continued, numbered) : named), {
      placeholder: 'title',
    })
    const small = { x: slide.margin, w: inner, margin: 0 }
    if (why)
      page.addText(runs(why, { fontSize: 12, color: soft }), { ...small, y: slide.top - 0.05, h: 0.45, valign: 'top' })
    addRows(page, columns, some, { x: slide.margin, y: top })
    if (index < groups.length - 1 || rows.length <= most) return
    const more = voice.text(({ packs }) => packs.slides.more, { count: rows.length - most })
    page.addText(runs(more, { fontSize: 12, color: soft }), { ...small, y: 6.6, h: 0.35 })
  })
}
