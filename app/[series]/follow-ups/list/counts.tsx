import { getTranslations } from 'next-intl/server'
import type { Counts as Numbers } from '#lib/follow-ups/counts.ts'
import { type Filter, facets, urlOf, withFacets } from '#lib/follow-ups/filter.ts'
import { statesByTurn } from '#lib/progress-states.ts'
import { clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'
import { stateHead } from '#lib/vocabulary.ts'

type Facet = Pick<Filter, (typeof facets)[number]>
type Props = { filter: Filter; counts: Numbers; viewer: Viewer; to: (rest: string) => string }

export async function Counts({ filter, counts, viewer, to }: Props) {
  const t = await getTranslations('list')
  const { number } = clock(viewer.language, 'UTC')
  const troubles: [string, number, Facet][] = [
    [t('all'), counts.all, {}],
    [t('overdue'), counts.overdue, { overdue: true }],
    [t('stale'), counts.stale, { stale: true }],
    [t('atRisk'), counts.atRisk, { confidence: ['atRisk'] }],
  ]
  const stand = statesByTurn.map((state): [string, number, Facet] => [
    stateHead(state, viewer.language),
    counts.byState[state],
    { progress: [state] },
  ])
  const current = urlOf(facetOf(filter))
  const chip = ([label, count, facet]: [string, number, Facet]) => {
    const chosen = urlOf(facet) === current
    return count > 0 || chosen ? (
      <a key={label} href={to(urlOf(withFacets(filter, facet)))} aria-current={chosen || undefined}>
        {`${label} ${number(count)}`}
      </a>
    ) : null
  }
  return (
    <nav className="chips counts" aria-label={t('counts')}>
      {[...troubles, ...stand].map(chip)}
    </nav>
  )
}

function facetOf(filter: Filter): Facet {
  return Object.fromEntries(facets.map((name) => [name, filter[name]]))
}
