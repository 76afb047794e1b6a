import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Mark } from '#app/_ui/symbols.tsx'
import { type State, states } from '#lib/follow-ups/state.ts'
import { languageOf } from '#lib/language-of.ts'
import { localized } from '#lib/localized.ts'
import type { ListedRecommendation, listRecommendations } from '#lib/recommendations/queries.ts'
import { markOfStatus } from '#lib/recommendations/status.ts'
import { statusWord, whySentence } from '#lib/recommendations/why.ts'
import { Marks } from './marks.tsx'
import { sentenceCase } from './sentence-case.ts'
import type { Shared } from './shared.ts'

type Props = Shared & { byTheme: Awaited<ReturnType<typeof listRecommendations>> }

/** What was called for, by theme, each with the marks of its follow-ups and its derived status. */
export async function Recommendations({ byTheme, ...shared }: Props) {
  const t = await getTranslations('overview')
  const { series, viewer } = shared
  return (
    <section>
      <h2>
        <Link className="t" href={`/${series.slug}/recommendations`}>
          {t('recommendations')}
        </Link>
      </h2>
      {byTheme.length === 0 && <p className="sub">{t('noRecommendations')}</p>}
      {byTheme.map(({ theme, recommendations }) => (
        <div key={theme?.id ?? ''}>
          <h3 className="theme">{theme ? localized(theme, 'name', viewer.language) : t('otherTheme')}</h3>
          <ul className="rows recs">
            {recommendations.map((recommendation) => (
              <li key={recommendation.id}>
                <span className="id">R-{recommendation.number}</span>
                <span>
                  <Link
                    className="t"
                    href={`/${series.slug}/recommendations/${recommendation.number}`}
                    prefetch={false}
                  >
                    {localized(recommendation, 'title', viewer.language)}
                  </Link>
                  <span className="sub">{addresseesOf(recommendation, shared, t('separator'))}</span>
                </span>
                <span>
                  <Marks work={workOf(recommendation)} language={viewer.language} />
                </span>
                <Status recommendation={recommendation} shared={shared} nobody={t('nobodyLeads')} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Status(props: { recommendation: ListedRecommendation; shared: Shared; nobody: string }) {
  const { why } = props.recommendation
  const { language } = props.shared.viewer
  const unled = why.tally.followUps > 0 && why.tally.unowned === why.tally.followUps
  const tone = unled ? ' late' : why.status === 'closedImplemented' ? ' ok' : ''
  return (
    <span className={`st${tone}`} title={sentenceCase(whySentence(why, language), language)}>
      <Mark name={unled ? 'none' : markOfStatus[why.status]} />
      <span>{unled ? props.nobody : sentenceCase(statusWord(why.status, language), language)}</span>
    </span>
  )
}

/* Organizations in the reader's language, whom the text does not name in the text's own words. */
function addresseesOf({ addressees }: ListedRecommendation, { viewer }: Shared, separator: string) {
  const names = addressees.map(({ wording, organization }) =>
    organization ? localized(organization, 'shortName', viewer.language) : (wording ?? ''),
  )
  return [...new Set(names.filter(Boolean))].map((name, n) => (
    <span key={name} lang={languageOf(name)}>
      {n > 0 && separator}
      {name}
    </span>
  ))
}

function workOf({ shown }: ListedRecommendation) {
  const counts = new Map<State, number>()
  for (const { progress, verified, led, count } of shown) {
    const state =
      progress === 'implemented'
        ? verified
          ? 'verified'
          : 'reported'
        : led || progress === 'discontinued'
          ? progress
          : 'unowned'
    counts.set(state, (counts.get(state) ?? 0) + count)
  }
  return states.map((state) => ({ state, count: counts.get(state) ?? 0 })).filter(({ count }) => count > 0)
}
