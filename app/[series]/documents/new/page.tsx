import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { findCurated } from '#lib/curation/curation-page.ts'
import { can } from '#lib/policy.ts'
import { requireViewer } from '#lib/session.ts'
import { HandIn } from './hand-in.tsx'
import { Problem } from './upload-problem.tsx'

type Props = {
  params: Promise<{ series: string }>
  searchParams: Promise<Record<'corrects' | 'problem', string | undefined>>
}

export const generateMetadata = titled('curation.new.title')

export default async function NewDocumentPage({ params, searchParams }: Props) {
  const { series, viewer } = await requireViewer((await params).series)
  if (!can(viewer, 'importDocument')) notFound()
  const { corrects, problem } = await searchParams
  const corrected = corrects ? ((await findCurated(viewer, corrects)) ?? notFound()) : null
  const t = await getTranslations('curation')
  return (
    <>
      <h1>{t(corrected ? 'new.correction' : 'new.title')}</h1>
      <p className="lede">{corrected ? t('new.ledeCorrection', { title: corrected.title }) : t('new.lede')}</p>
      <Problem named={problem} />
      <HandIn series={series} corrects={corrected?.id} />
    </>
  )
}
