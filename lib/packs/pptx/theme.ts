import type Pptx from 'pptxgenjs'
import type { Said } from '../document.ts'
import type { FollowUpPart } from '../model/follow-up.ts'
import type { RecommendationPart } from '../model/recommendation.ts'
import type { ThemePart } from '../model.ts'
import type { Voice } from '../voice.ts'
import { heightOf, inner, pages, sizeFor, slide } from './measure.ts'
import { addRows, continued, rowHeight } from './rows.ts'
import { accent, ink, run, runs, soft, titled, words, write } from './styles.ts'

/** A theme's recommendations, each on a slide with the words that made it, and what is done about it. */
export function addTheme(deck: Pptx, { title, recommendations, others }: ThemePart, voice: Voice) {
  titled(deck, title, {}, 'FRONT')
  for (const { part, followUps, elsewhere } of recommendations) {
    const rows = [...followUps, ...elsewhere.map(({ followUp }) => followUp)]
    addRecommendation(deck, part, rows, title, voice)
  }
  addFollowUps(deck, others, null, title, slide.top, voice)
}

function addRecommendation(deck: Pptx, part: RecommendationPart, followUps: FollowUpPart[], theme: Said, voice: Voice) {
  const title: Said = part.title.map(({ language, text }, index) => ({
    language,
    text: index ? text : `${part.mark}  ${text}`,
  }))
  const page = titled(deck, title, { fontSize: sizeFor(words(title), inner, 0.85, [24, 20, 18, 16, 14]) })
  page.addText(runs(theme, { fontSize: 11, color: soft }), { x: slide.margin, y: 0.12, w: inner, h: 0.36, margin: 0 })

  let y = slide.top
  for (const { text, source } of part.quotations) {
    const size = sizeFor(text.text, inner - 0.3, 2, [18, 16, 14, 12, 11])
    const height = heightOf(text.text, inner - 0.3, size) + 0.08
    const below = heightOf(words(source), inner - 0.3, 11) + 0.05
    page.addShape('rect', { x: slide.margin, y, w: 0.05, h: height + below, fill: { color: accent } })
    const [x, width] = [slide.margin + 0.2, inner - 0.2]
    write(page, run(text, { fontSize: size, color: ink }, 'serif'), x, y, width, height)
    write(page, runs(source, { fontSize: 11, color: soft }), x, y + height, width, below)
    y += height + below + 0.15
  }
  for (const { label, value } of part.facts) {
    const height = Math.max(heightOf(words(value), inner - 2.4, 12), heightOf(words(label), 2.2, 12)) + 0.04
    write(page, runs(label, { fontSize: 12, color: soft }), slide.margin, y, 2.2, height)
    write(page, runs(value, { fontSize: 12, color: ink }), slide.margin + 2.3, y, inner - 2.3, height)
    y += height + 0.04
  }
  addFollowUps(deck, followUps, page, title, y + 0.15, voice)
}

/** Rows on the given slide, or a new one, from `y` on, and on as many more as it takes. */
function addFollowUps(
  deck: Pptx,
  followUps: FollowUpPart[],
  first: Pptx.Slide | null,
  title: Said,
  y: number,
  voice: Voice,
) {
  if (followUps.length === 0) return
  const widths = [
    ['number', 1.25],
    ['followUp', 5],
    ['lead', 3.2],
    ['state', 2],
    ['confidence', 1.8],
    ['due', 2.8],
  ] as const
  const columns = widths.map(([key, width]) => ({ label: voice.column(key), width }))
  const rows = followUps.map((it) => [voice.same(it.mark), [it.title], it.lead, it.stateSaid, it.confidence, it.due])
  const room = slide.bottom - slide.top - 0.5
  const groups = pages(rows, rowHeight(columns), slide.bottom - y - 0.5, room)
  groups.forEach((some, index) => {
    if (some.length === 0) return
    const own = (index === 0 && first) || titled(deck, continued(title, index, groups, voice), { fontSize: 20 })
    addRows(own, columns, some, { x: slide.margin, y: index === 0 ? y : slide.top })
  })
}
