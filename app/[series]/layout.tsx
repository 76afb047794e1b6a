import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { seriesViewer } from '#lib/session.ts'
import { localized } from '#lib/translation.ts'
import { SiteHeader } from '../_header/site-header.tsx'

type Props = { params: Promise<{ series: string }>; children: ReactNode }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { series, viewer } = await seriesViewer((await params).series)
  const name = localized(series, 'name', viewer.language)
  return { title: { default: name, template: `%s · ${name}` } }
}

export default async function SeriesLayout({ params, children }: Props) {
  const { series, viewer } = await seriesViewer((await params).series)
  const t = await getTranslations('common')
  return (
    <>
      {series.fictional && <aside className="fiction">{t('fictional')}</aside>}
      <SiteHeader series={series} viewer={viewer} />
      <main id="main">{children}</main>
    </>
  )
}
