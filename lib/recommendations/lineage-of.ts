import { reader } from '../db/client.ts'
import { Language } from '../db/generated/enums.ts'
import { languageOf } from '../language-of.ts'
import { everyWording, titleSelect, type Worded } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleRecommendations } from '../visibility.ts'
import { addressed, answersOf } from './addressees.ts'
import { type Grams, gramsOf, likeness, rarity } from './similarity.ts'
import { whyOf, workOn } from './tally.ts'

const related = { id: true, number: true, ...titleSelect, ...addressed } as const

/** What a recommendation has to do with earlier ones, and later ones with it; each with what became of it. */
export async function lineageOf(viewer: Viewer, recommendationId: string) {
  const links = await reader(viewer).lineage.findMany({
    where: {
      OR: [
        { laterId: recommendationId, earlier: visibleRecommendations(viewer) },
        { earlierId: recommendationId, later: visibleRecommendations(viewer) },
      ],
    },
    select: { kind: true, laterId: true, earlierId: true },
  })
  const otherOf = (link: { laterId: string; earlierId: string }) =>
    link.laterId === recommendationId ? link.earlierId : link.laterId
  const ids = links.map(otherOf)
  if (ids.length === 0) return { earlier: [], later: [] }
  const [rows, work] = await Promise.all([
    reader(viewer).recommendation.findMany({
      where: { AND: [visibleRecommendations(viewer), { id: { in: ids } }] },
      orderBy: { number: 'asc' },
      select: related,
    }),
    workOn(viewer, { ids }),
  ])
  const told = rows.flatMap((row) =>
    links
      .filter((link) => otherOf(link) === row.id)
      .map(({ kind, laterId }) => ({
        kind,
        isEarlier: laterId === recommendationId,
        id: row.id,
        number: row.number,
        title: row.title,
        language: row.language,
        translations: row.translations,
        why: whyOf(work(row.id), answersOf(row)),
      })),
  )
  return { earlier: told.filter(({ isEarlier }) => isEarlier), later: told.filter(({ isEarlier }) => !isEarlier) }
}

export type Related = Awaited<ReturnType<typeof lineageOf>>['earlier'][number]

/** From this likeness on two recommendations may have to do with each other; found on pairs of real ones and rewordings. */
const alike = 0.28
const most = 3

/**
 * Recommendations of earlier roundtables whose words are most like those of this one, the likeliest first; none that it is
 * linked to already. The same for everybody who asks.
 */
export async function proposedEarlier(viewer: Viewer, recommendationId: string) {
  const rows = await reader(viewer).recommendation.findMany({
    where: visibleRecommendations(viewer),
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      ...titleSelect,
      roundtable: { select: { number: true } },
      passages: { select: { exact: true } },
      earlier: { select: { earlierId: true } },
    },
  })
  const own = rows.find(({ id }) => id === recommendationId)
  if (!own) return []
  const texts = new Map(rows.map((row) => [row.id, wordsOf(row).map(gramsOf)]))
  const weight = rarity([...texts.values()].flat())
  const linked = own.earlier.map(({ earlierId }) => earlierId)
  return rows
    .filter((row) => row.roundtable.number < own.roundtable.number && !linked.includes(row.id))
    .map(({ id, number, title, language, translations }) => ({
      id,
      number,
      title,
      language,
      translations,
      likeness: likenessOf(texts.get(own.id) ?? [], texts.get(id) ?? []),
    }))
    .filter((row) => row.likeness >= alike)
    .toSorted((a, b) => b.likeness - a.likeness || a.number - b.number)
    .slice(0, most)

  function likenessOf(one: Grams[], other: Grams[]) {
    return Math.max(...one.map((grams, language) => likeness(grams, other[language] ?? new Map(), weight)))
  }
}

/** Its words by language, since one that is there in both is to be found by either. */
function wordsOf(row: Worded<'title'> & { passages: { exact: string }[] }) {
  const all = [...everyWording(row, 'title'), ...row.passages.map(({ exact }) => exact)]
  return Object.values(Language).map((language) => all.filter((words) => languageOf(words) === language).join('\n'))
}
