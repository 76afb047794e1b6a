import type Pptx from 'pptxgenjs'
import type { Messages } from '../../messages/load.ts'
import type { Said } from '../document.ts'
import type { Voice } from '../languages.ts'
import type { FollowUpPart } from '../model/follow-up.ts'
import type { RecommendationPart } from '../model/recommendation.ts'
import type { ThemePart } from '../model.ts'
import { heightOf, inner, pages, sizeFor, slide } from './measure.ts'
import { addRows, rowHeight, type SlideColumn } from './rows.ts'
import { accent, ink, run, runs, soft, words } from './styles.ts'

/** A theme's recommendations, each on a slide with the words that made it, and what is done about it. */
export function addTheme(deck: Pptx, { title, recommendations, others }: ThemePart, voice: Voice) {
  const front = deck.addSlide({ masterName: 'FRONT' })
  front.addText(runs(title), { placeholder: 'title' })
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
  const page = deck.addSlide({ masterName: 'PAGE' })
  page.addText(runs(title, { fontSize: sizeFor(words(title), inner, 0.85, [24, 20, 18, 16, 14]) }), {
    placeholder: 'title',
  })
  page.addText(runs(theme, { fontSize: 11, color: soft }), { x: slide.margin, y: 0.12, w: inner, h: 0.36, margin: 0 })

  let y = slide.top
  for (const { text, source } of part.quotations) {
    const size = sizeFor(text.text, inner - 0.3, 2, [18, 16, 14, 12, 11])
    const height = heightOf(text.text, inner - 0.3, size) + 0.08
    const below = heightOf(words(source), inner - 0.3, 11) + 0.05
    page.addShape('rect', { x: slide.margin, y, w: 0.05, h: height + below, fill: { color: accent } })
    page.addText(run(text, { fontSize: size, color: ink }, 'serif'), {
      x: slide.margin + 0.2,
      y,
      w: inner - 0.2,
      h: height,
      margin: 0,
      valign: 'top',
    })
    page.addText(runs(source, { fontSize: 11, color: soft }), {
      x: slide.margin + 0.2,
      y: y + height,
      w: inner - 0.2,
      h: below,
      margin: 0,
      valign: 'top',
    })
    y += height + below + 0.15
  }
  for (const { label, value } of part.facts) {
    const height = Math.max(heightOf(words(value), inner - 2.4, 12), heightOf(words(label), 2.2, 12)) + 0.04
    page.addText(runs(label, { fontSize: 12, color: soft }), {
      x: slide.margin,
      y,
      w: 2.2,
      h: height,
      margin: 0,
      valign: 'top',
    })
    page.addText(runs(value, { fontSize: 12, color: ink }), {
      x: slide.margin + 2.3,
      y,
      w: inner - 2.3,
      h: height,
      margin: 0,
      valign: 'top',
    })
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
  const column = (key: keyof Messages['packs']['columns'], width: number): SlideColumn => ({
    label: voice.text(({ packs }) => packs.columns[key]),
    width,
  })
  const columns = [
    column('number', 1.25),
    column('followUp', 5),
    column('lead', 3.2),
    column('state', 2),
    column('confidence', 1.8),
    column('due', 2.8),
  ]
  const rows = followUps.map((it) => [voice.same(it.mark), [it.title], it.lead, it.stateSaid, it.confidence, it.due])
  const room = slide.bottom - slide.top - 0.5
  const groups = pages(rows, rowHeight(columns), slide.bottom - y - 0.5, room)
  groups.forEach((some, index) => {
    if (some.length === 0) return
    const own = (index === 0 && first) || deck.addSlide({ masterName: 'PAGE' })
    if (own !== first) {
      const numbered = { title, part: index + 1, parts: groups.length }
      own.addText(
        runs(groups.length > 1 ? voice.text(({ packs }) => packs.slides.continued, numbered) : title, { fontSize: 20 }),
        { placeholder: 'title' },
      )
    }
    addRows(own, columns, some, { x: slide.margin, y: index === 0 ? y : slide.top })
  })
}
