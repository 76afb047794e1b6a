import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import { titled } from '#app/_ui/titled.ts'
import { can } from '#lib/policy.ts'
import { listSnapshots } from '#lib/reviews/snapshot/queries.ts'
import { seriesViewer } from '#lib/session.ts'
import { isMember } from '#lib/viewer.ts'
import { FreezeForm } from './freeze-form.tsx'
import { SnapshotRows } from './snapshot-rows.tsx'

type Props = { params: Promise<{ series: string }> }

export const generateMetadata = titled('snapshots.title')

export default async function SnapshotsPage({ params }: Props) {
  const { series, viewer } = await seriesViewer((await params).series)
  const [t, snapshots] = await Promise.all([getTranslations('snapshots'), listSnapshots(viewer)])
  const freezes = can(viewer, 'freeze')
  const hint = freezes ? 'noneSecretariat' : isMember(viewer) ? 'noneHint' : 'nonePublic'
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      {freezes && (
        <div className="acts below">
          <FreezeForm series={series} after={snapshots[0]?.number ?? 0} />
        </div>
      )}
      {snapshots.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t(hint)}</p>
        </Empty>
      ) : (
        <>
          <SnapshotRows snapshots={snapshots} series={series} viewer={viewer} />
          <p className="acts">
            <Link href={`/${series.slug}/compare`}>{t('compareNow')}</Link>
          </p>
        </>
      )}
    </>
  )
}
