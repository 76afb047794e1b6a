import type Pptx from 'pptxgenjs'
import type { Messages } from '../../messages/load.ts'
import type { Said } from '../document.ts'
import type { Pack } from '../model.ts'
import type { Voice } from '../voice.ts'
import { inner, pages, slide } from './measure.ts'
import { addRows, continued, rowHeight } from './rows.ts'
import { runs, soft, titled, write } from './styles.ts'

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

export function addChanges(deck: Pptx, { changes, voice }: Pack) {
  if (!changes) return
  const counts = changes.groups.map(({ title, rows }) => [title, voice.number(rows.length)])
  if (counts.length === 0) {
    const nothing = voice.text(({ packs }) => packs.nothingChanged)
    write(titled(deck, changes.title), runs(nothing, { fontSize: 16 }), slide.margin, slide.top, inner, 1)
    return
  }
  addList(deck, { title: changes.title, columns: ['change', 'count'], rows: counts }, voice, null)
  for (const { title, about, rows } of changes.groups)
    addList(deck, { title, columns: ['number', about, 'change'], rows }, voice)
}

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
    label: voice.column(key),
    width: widths[key] ?? 2.2,
    numeric: key === 'count',
  }))
  const top = slide.top + (why ? 0.45 : 0)
  const room = slide.bottom - top - 0.5
  const groups = pages(rows.slice(0, most), rowHeight(columns), room, room)
  groups.forEach((some, index) => {
    const named = count === null ? title : voice.counted(title, count)
    const page = titled(deck, continued(named, index, groups, voice))
    if (why) write(page, runs(why, { fontSize: 12, color: soft }), slide.margin, slide.top - 0.05, inner, 0.45)
    addRows(page, columns, some, { x: slide.margin, y: top })
    if (index < groups.length - 1 || rows.length <= most) return
    const more = voice.text(({ packs }) => packs.slides.more, { count: rows.length - most })
    page.addText(runs(more, { fontSize: 12, color: soft }), { x: slide.margin, y: 6.6, w: inner, h: 0.35, margin: 0 })
  })
}
