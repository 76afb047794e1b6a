import '#app/_look/figures.css'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { type Filter, urlOf } from '#lib/follow-ups/filter.ts'
import type { Glance as Numbers } from '#lib/overview/glance.ts'
import { pathIn } from '#lib/series-path.ts'
import type { OverviewView } from './overview-view.ts'

export async function Glance({ series, clock, glance }: OverviewView & { glance: Numbers }) {
  const t = await getTranslations('overview.glance')
  const list = (filter: Filter) => pathIn(series, `/follow-ups${urlOf(filter)}`)
  const figures = [
    { count: glance.unowned, words: t('unowned'), tone: 'late', href: list({ unowned: true }) },
    { count: glance.overdue, words: t('overdue'), tone: 'late', href: list({ overdue: true }) },
    {
      count: glance.stale,
      words: t('stale', { days: series.staleAfterDays }),
      tone: 'warn',
      href: list({ stale: true }),
    },
    { count: glance.atRisk, words: t('atRisk'), tone: 'warn', href: list({ confidence: ['atRisk'] }) },
    {
      count: glance.waiting,
      words: t('waiting', { count: glance.waiting }),
      tone: '',
      href: pathIn(series, '/organizations?waiting=1'),
    },
    { count: glance.verified, words: t('verified'), tone: 'ok', href: list({ progress: ['verified'] }) },
  ]
  return (
    <section>
      <h2>{t('title')}</h2>
      <div className="figures">
        {figures.map(({ count, words, tone, href }) => (
          <Link key={href} href={href} prefetch={false}>
            <b className={count > 0 ? tone : 'nil'}>{clock.number(count)}</b>
            {words}
          </Link>
        ))}
      </div>
    </section>
  )
}
