import { reader } from '../db/client.ts'
import { nameSelect, titleSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleRecommendations } from '../visibility.ts'
import { addressed, answersOf } from './addressees.ts'
import { whyOf, workOn } from './tally.ts'

const listed = {
  id: true,
  number: true,
  ...titleSelect,
  visibility: true,
  theme: { select: { id: true, position: true, ...nameSelect } },
  ...addressed,
} as const

/**
 * Every recommendation that the viewer may see, in the order of their numbers, each with its addressees, the follow-ups
 * by how they stand (`shown`: those that the viewer may see) and `why`, its derived status with the reason.
 */
export async function recommendationsOf(viewer: Viewer) {
  const [rows, work] = await Promise.all([
    reader(viewer).recommendation.findMany({
      where: visibleRecommendations(viewer),
      select: listed,
      orderBy: { number: 'asc' },
    }),
    workOn(viewer),
  ])
  return rows.map((row) => ({ ...row, shown: work(row.id).shown, why: whyOf(work(row.id), answersOf(row)) }))
}

export type ListedRecommendation = Awaited<ReturnType<typeof recommendationsOf>>[number]

/** The same by theme, in the themes' order; those without a theme come last. */
export async function listRecommendations(viewer: Viewer) {
  const recommendations = await recommendationsOf(viewer)
  const themes = Map.groupBy(recommendations, (each) => each.theme?.id ?? null)
  return [...themes.values()]
    .map((members) => ({ theme: members[0]?.theme ?? null, recommendations: members }))
    .toSorted((a, b) => (a.theme?.position ?? Infinity) - (b.theme?.position ?? Infinity))
}

/** One recommendation; null when the viewer may not see it. What it was taken from is in source.ts. */
export async function findRecommendation(viewer: Viewer, number: number) {
  const [found, workOf] = await Promise.all([
    reader(viewer).recommendation.findFirst({
      where: { ...visibleRecommendations(viewer), number },
      select: {
        ...listed,
        version: true,
        roundtable: { select: { ...titleSelect, startsAt: true } },
      },
    }),
    workOn(viewer, { number }),
  ])
  if (!found) return null
  const work = workOf(found.id)
  return { ...found, shown: work.shown, why: whyOf(work, answersOf(found)) }
}

export type FoundRecommendation = NonNullable<Awaited<ReturnType<typeof findRecommendation>>>
