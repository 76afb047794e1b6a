import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import { titled } from '#app/_ui/titled.ts'
import type { SearchParams } from '#lib/follow-ups/filter.ts'
import { can } from '#lib/policy.ts'
import { requireViewer } from '#lib/session.ts'
import { localized } from '#lib/translation.ts'
import { Ladder } from './ladder.tsx'
import { loadOpening } from './opening-view.ts'
import { Scope } from './scope.tsx'
import { Asked } from './what-is-asked.tsx'

type Props = { params: Promise<{ series: string }>; searchParams: Promise<SearchParams> }

export const generateMetadata = titled('collecting.open.title')

export default async function OpenReviewPage({ params, searchParams }: Props) {
  const { series, viewer } = await requireViewer((await params).series)
  if (!can(viewer, 'openReview')) notFound()
  const t = await getTranslations('collecting.open')
  const opening = await loadOpening(viewer, series, await searchParams)
  if (!opening) return <NothingToOpen slug={series.slug} />
  const roundtable = localized(opening.roundtable, 'title', viewer.language)
  const meets = opening.meetsOn ? opening.clock.plainDay(opening.meetsOn) : t('noDate')
  return (
    <>
      <h1>{t('heading', { roundtable })}</h1>
      <p className="lede">{t('lede', { meets })}</p>
      <Scope {...opening} />
      <Asked {...opening} />
      {opening.preview.followUps > 0 && <Ladder {...opening} />}
    </>
  )
}

/** A review prepares a roundtable, so one has to be planned first. */
async function NothingToOpen({ slug }: { slug: string }) {
  const t = await getTranslations('collecting.open')
  return (
    <>
      <h1>{t('title')}</h1>
      <Empty title={t('notPlanned')}>
        <p>{t('notPlannedHint')}</p>
        <p>
          <Link className="btn main" href={`/${slug}/settings`}>
            {t('plan')}
          </Link>
        </p>
      </Empty>
    </>
  )
}
