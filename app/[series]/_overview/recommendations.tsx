import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Mark } from '#app/_ui/symbols.tsx'
import { InLanguage, langOf } from '#app/_ui/translated.tsx'
import type { ListedRecommendation, listRecommendations } from '#lib/recommendations/queries.ts'
import { markOfStatus } from '#lib/recommendations/status.ts'
import { statusWord, whySentence } from '#lib/recommendations/why.ts'
import { pathIn } from '#lib/series-path.ts'
import { inLanguage, localized } from '#lib/translation.ts'
import { sentenceCase } from '#lib/vocabulary.ts'
import { byState, distinct } from '../recommendations/row.tsx'
import { Marks } from './follow-up-marks.tsx'
import type { OverviewView } from './overview-view.ts'

type Props = OverviewView & { byTheme: Awaited<ReturnType<typeof listRecommendations>> }

/** What was called for, by theme, each with the marks of its follow-ups and its derived status. */
export async function Recommendations({ byTheme, ...shared }: Props) {
  const t = await getTranslations('overview')
  const { series, viewer } = shared
  const count = byTheme.reduce((sum, { recommendations }) => sum + recommendations.length, 0)
  return (
    <section>
      <h2>
        <Link className="title" href={pathIn(series, '/recommendations')}>
          {t('recommendations')}
        </Link>
      </h2>
      {byTheme.length === 0 && <p className="sub">{t('noRecommendations')}</p>}
      {byTheme.map(({ theme, recommendations }) => (
        <div key={theme?.id ?? ''}>
          <h3 className="theme">{theme ? localized(theme, 'name', viewer.language) : t('otherTheme')}</h3>
          <ul className="rows recommendations">
            {openFirst(recommendations, count).map((recommendation) => (
              <li key={recommendation.id}>
                <small>{`R-${recommendation.number}`}</small>
                <span>
                  <Link
                    className="title"
                    href={pathIn(series, `/recommendations/${recommendation.number}`)}
                    prefetch={false}
                  >
                    <InLanguage of={inLanguage(recommendation, 'title', viewer.language)} page={viewer.language} />
                  </Link>
                  <small>{addresseesOf(recommendation, shared, t('separator'))}</small>
                </span>
                <span>
                  <Marks work={byState(recommendation.shown)} language={viewer.language} />
                </span>
                <Status recommendation={recommendation} shared={shared} nobody={t('nobodyLeads')} />
              </li>
            ))}
          </ul>
          {count > most && recommendations.length > each && (
            <p className="sub near">
              <Link href={pathIn(series, '/recommendations')}>{t('all', { count: recommendations.length })}</Link>
            </p>
          )}
        </div>
      ))}
    </section>
  )
}

/* With more than `most` in all, a theme shows `each`, those first that are not closed; the rest is one click away. */
const most = 40
const each = 8

function openFirst(recommendations: ListedRecommendation[], count: number) {
  if (count <= most) return recommendations
  const isClosed = ({ why }: ListedRecommendation) => Number(why.status.startsWith('closed'))
  return recommendations.toSorted((a, b) => isClosed(a) - isClosed(b)).slice(0, each)
}

function Status(props: { recommendation: ListedRecommendation; shared: OverviewView; nobody: string }) {
  const { why } = props.recommendation
  const { language } = props.shared.viewer
  const unled = why.tally.followUps > 0 && why.tally.unowned === why.tally.followUps
  const tone = unled ? ' late' : why.status === 'closedImplemented' ? ' ok' : ''
  return (
    <span className={`state${tone}`} title={sentenceCase(whySentence(why, language), language)}>
      <Mark name={unled ? 'none' : markOfStatus[why.status]} />
      <span>{unled ? props.nobody : sentenceCase(statusWord(why.status, language), language)}</span>
    </span>
  )
}

/* Organizations in the reader's language, others as the text calls them. */
function addresseesOf({ addressees }: ListedRecommendation, { viewer }: OverviewView, separator: string) {
  const names = addressees.flatMap((each) => {
    if (each.organization) return inLanguage(each.organization, 'shortName', viewer.language)
    return each.wording ? inLanguage(each, 'wording', viewer.language) : []
  })
  return distinct(names).map((name, n) => (
    <span key={name.text} lang={langOf(name, viewer.language)}>
      {n > 0 && separator}
      {name.text}
    </span>
  ))
}
