import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { asOfText } from '#lib/as-of.ts'
import { findSnapshot } from '#lib/reviews/snapshot/queries.ts'
import { seriesViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { About } from './about-snapshot.tsx'
import { Digests } from './digests.tsx'
import { FiguresSection } from './figures.tsx'
import { Items } from './items.tsx'
import type { SnapshotView } from './snapshot-view.ts'

type Props = { params: Promise<{ series: string; number: string }> }

export const generateMetadata = titled('snapshots.number')

export default async function SnapshotPage({ params }: Props) {
  const { series: slug, number } = await params
  const { series, viewer } = await seriesViewer(slug)
  const snapshot = await findSnapshot(viewer, Number(number))
  if (!snapshot) notFound()
  const t = await getTranslations('snapshots')
  const { content } = snapshot
  const then = { ...series, asOf: asOfText(snapshot.takenAt, content.series.timeZone) }
  const shared: SnapshotView = {
    ...{ snapshot, content, series, then, viewer },
    clock: clock(viewer.language, content.series.timeZone),
  }
  return (
    <>
      <p className="ref">{t('number', { number: snapshot.number })}</p>
      <h1>{snapshot.title}</h1>
      <About {...shared} />
      <FiguresSection {...shared} />
      <Items {...shared} />
      <Digests {...shared} />
    </>
  )
}
