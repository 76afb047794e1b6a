import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { type PackEdition, packEditions } from '#lib/packs/editions.ts'
import { listPacks } from '#lib/packs/find-pack.ts'
import { findWhole } from '#lib/reviews/snapshot/queries.ts'
import { requireViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { editionWords } from './edition-words.ts'
import { MakeForm } from './make-form.tsx'
import { Packs } from './packs.tsx'

type Props = { params: Promise<{ series: string; number: string }> }

export const generateMetadata = titled('packs.pack')

export default async function PackPage({ params }: Props) {
  const { series: slug, number } = await params
  const { series, viewer } = await requireViewer(slug)
  const snapshot = await findWhole(viewer, Number(number))
  if (!snapshot) notFound()
  const t = await getTranslations('packs')
  const words = editionWords(t, snapshot.content.organizations, viewer.language)
  const taken = clock(viewer.language, series.timeZone).moment(snapshot.takenAt)
  return (
    <>
      <p className="ref">
        <Link href={`/${series.slug}/snapshots/${snapshot.number}`}>{t('of', { number: snapshot.number, taken })}</Link>
      </p>
      <h1>{t('pack')}</h1>
      <p className="lede">{t('lede')}</p>
      <MakeForm
        series={series.slug}
        number={snapshot.number}
        editions={(await packEditions(viewer, snapshot.content)).filter(isOffered)}
        words={words}
        language={viewer.language}
      />
      <Packs packs={await listPacks(viewer, snapshot.number)} words={words} series={series} viewer={viewer} />
    </>
  )
}

function isOffered({ audience, organization }: PackEdition, index: number) {
  return index === 0 || organization !== null || !audience.startsWith('organization:')
}
