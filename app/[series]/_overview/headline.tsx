import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Mark } from '#app/_ui/symbols.tsx'
import { messages } from '#lib/messages/load.ts'
import type { Glance } from '#lib/overview/glance.ts'
import type { headlineOf } from '#lib/overview/headline.ts'
import type { listRecommendations } from '#lib/recommendations/queries.ts'
import { markOfStatus, statuses } from '#lib/recommendations/status.ts'
import { statusWord } from '#lib/recommendations/why.ts'
import { daysBetween, today } from '#lib/time.ts'
import { localized } from '#lib/translation.ts'
import { isMember, nowOf } from '#lib/viewer.ts'
import type { OverviewView } from './overview-view.ts'

type Props = OverviewView & {
  meetings: Awaited<ReturnType<typeof headlineOf>>
  byTheme: Awaited<ReturnType<typeof listRecommendations>>
  glance: Glance
}

export async function Headline(props: Props) {
  const { series, viewer, meetings, byTheme } = props
  const t = await getTranslations('overview')
  const all = byTheme.flatMap(({ recommendations }) => recommendations)
  const counted = Map.groupBy(all, ({ why }) => why.status)
  const summary = meetings.held.flatMap(({ documents }) => documents)[0]
  return (
    <>
      <h1>{title(props, t)}</h1>
      <p className="lede">{lede(props, t, all.length)}</p>
      {all.length > 0 && (
        <p className="now">
          {statuses.map((status) => {
            const count = counted.get(status)?.length ?? 0
            return (
              count > 0 && (
                <span key={status} className={status === 'closedImplemented' ? 'state ok' : 'state'}>
                  <Mark name={markOfStatus[status]} />
                  <span>{t('ofStatus', { count, status: statusWord(status, viewer.language) })}</span>
                </span>
              )
            )
          })}
        </p>
      )}
      {!isMember(viewer) && (
        <section className="apart">
          <p className="lede">{t('visitor.what')}</p>
          <p className="lede">{t('visitor.how')}</p>
          <p className="acts">
            <Link className="btn main" href={`/sign-in?to=/${series.slug}`}>
              {t('visitor.signIn')}
            </Link>
            {summary && (
              <Link className="btn" href={`/${series.slug}/documents/${summary.id}`}>
                {t('visitor.read')}
              </Link>
            )}
          </p>
        </section>
      )}
    </>
  )
}

type Translate = Awaited<ReturnType<typeof getTranslations<'overview'>>>

function title({ meetings, clock, series, viewer }: Props, t: Translate) {
  const [latest] = meetings.held
  if (meetings.held.length > 1) return t('headlineMany', { count: meetings.held.length })
  return latest?.startsAt
    ? t('headline', { day: clock.day(latest.startsAt) })
    : t('headlineNone', { series: localized(series, 'name', viewer.language) })
}

function lede({ meetings, clock, series, viewer, glance }: Props, t: Translate, recommendations: number) {
  const [latest] = meetings.held
  const startsAt = meetings.next?.startsAt
  const now = nowOf(viewer)
  const days = startsAt ? daysBetween(today(series.timeZone, now), today(series.timeZone, startsAt)) : 0
  const next = () => {
    if (!startsAt) return t('nextUnset')
    return t(days < 0 ? 'nextPast' : 'nextOn', { day: clock.day(startsAt), days })
  }
  const sentences = [
    t(isMember(viewer) ? 'counts' : 'published', {
      recommendations,
      followUps: glance.followUps,
      organizations: glance.leads,
    }),
    meetings.held.length > 1 && latest?.startsAt ? t('latest', { day: clock.day(latest.startsAt) }) : '',
    meetings.next ? next() : '',
  ]
  return sentences.filter(Boolean).join(messages[viewer.language].language.space)
}
