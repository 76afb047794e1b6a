import type { SnapshotContent } from '../reviews/snapshot/content.ts'
import { figuresOf } from '../reviews/snapshot/figures.ts'
import type { Said } from './document.ts'
import { languagesOf, type PackLanguage } from './languages.ts'
import { type Changes, changesSince } from './model/changes.ts'
import { type FigureGroup, figureGroups } from './model/figures.ts'
import { type FollowUpPart, followUpPart } from './model/follow-up.ts'
import { type Heading, headingOf } from './model/heading.ts'
import { type Names, namesIn } from './model/names.ts'
import { type Need, needsOf } from './model/need-tables.ts'
import { type RecommendationPart, recommendationPart } from './model/recommendation.ts'
import { type ThemeRow, themeRows } from './model/themes.ts'
import { printable } from './printable.ts'
import { type Voice, voice } from './voice.ts'

/** What a pack is made of, in its language: every format prints these words and these numbers, and no others. */
export type Pack = {
  content: SnapshotContent
  voice: Voice
  names: Names
  heading: Heading
  figures: FigureGroup[]
  themeRows: ThemeRow[]
  /** null where there is no earlier snapshot */
  changes: Changes | null
  needs: Need[]
  parts: ThemePart[]
}

export type ThemePart = {
  title: Said
  recommendations: {
    part: RecommendationPart
    /** those that are described here; each is described once, under the first recommendation that it answers */
    followUps: FollowUpPart[]
    /** those that are described under an earlier recommendation */
    elsewhere: { followUp: FollowUpPart; under: string }[]
  }[]
  /** answering no recommendation that this pack shows */
  others: FollowUpPart[]
}

export type Wanted = {
  language: PackLanguage
  /** the slug of the organization whose own items these are; null: everything */
  organization: string | null
  sha256: string
  /** the snapshot before, in the same edition; null where there is none */
  previous: SnapshotContent | null
}

export function packOf(stored: SnapshotContent, wanted: Wanted): Pack {
  const content = printable(stored)
  const previous = printable(wanted.previous)
  const speaking = voice(languagesOf(wanted.language), content.series.timeZone)
  const names = namesIn(content, speaking)
  const figures = figuresOf(content)
  return {
    content,
    voice: speaking,
    names,
    heading: headingOf(content, wanted, speaking, names),
    figures: figureGroups(content, figures, speaking),
    themeRows: themeRows(figures, names),
    changes: previous && changesSince(previous, content, speaking, names),
    needs: needsOf(content, speaking, names),
    parts: partsOf(content, speaking, names),
  }
}

function partsOf(content: SnapshotContent, voice: Voice, names: Names): ThemePart[] {
  const followUps = new Map(content.followUps.map((it) => [it.number, followUpPart(it, voice, names)]))
  const placed = new Map<number, string>()
  const positions = [...content.themes.map(({ position }): number | null => position), null]
  const parts = positions.map((position) => ({
    title: names.theme(position),
    recommendations: content.recommendations
      .filter(({ theme }) => theme === position)
      .map((it) => {
        const mark = `R-${it.number}`
        const answering = it.followUps.flatMap((number) => followUps.get(number) ?? [])
        const elsewhere = answering.flatMap((followUp) => {
          const under = placed.get(followUp.number)
          return under ? [{ followUp, under }] : []
        })
        const here = answering.filter(({ number }) => !placed.has(number))
        for (const { number } of here) placed.set(number, mark)
        return { part: recommendationPart(it, voice, names), followUps: here, elsewhere }
      }),
    others: [],
  }))
  const others = [...followUps.values()].filter(({ number }) => !placed.has(number))
  const rest = { title: voice.text(({ packs }) => packs.sections.noRecommendation), recommendations: [], others }
  return [...parts.filter(({ recommendations }) => recommendations.length), ...(others.length ? [rest] : [])]
}
