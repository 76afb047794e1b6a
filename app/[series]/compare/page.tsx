import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import { titled } from '#app/_ui/titled.ts'
import { compare, isEmpty } from '#lib/reviews/compare/compare.ts'
import { seriesViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { loadAsked, type Query } from './asked-comparison.ts'
import { Changes } from './changes.tsx'
import { Choose } from './choose.tsx'
import { Headline } from './headline.tsx'
import { Picture } from './picture.tsx'

type Props = { params: Promise<{ series: string }>; searchParams: Promise<Query> }

export const generateMetadata = titled('snapshots.compare.title')

export default async function ComparePage({ params, searchParams }: Props) {
  const { series, viewer } = await seriesViewer((await params).series)
  const t = await getTranslations('snapshots.compare')
  const asked = await loadAsked(viewer, series, await searchParams)
  const { before, after } = asked
  const choose = <Choose {...asked} series={series} viewer={viewer} />
  if (!before || 'wrong' in before || 'wrong' in after)
    return (
      <>
        <h1>{t('title')}</h1>
        {!before && (
          <Empty title={t('noStart')}>
            <p>{t('noStartHint')}</p>
          </Empty>
        )}
        {choose}
      </>
    )
  const comparison = compare(before.content, after.content)
  const shared = { series, viewer, before, after, comparison, clock: clock(viewer.language, series.timeZone) }
  return (
    <>
      <h1>{t('title')}</h1>
      <Headline {...shared} />
      <Picture {...shared} />
      {isEmpty(comparison) ? (
        <Empty title={t('nothing')}>
          <p>{t('nothingHint')}</p>
        </Empty>
      ) : (
        <Changes {...shared} />
      )}
      {choose}
    </>
  )
}
