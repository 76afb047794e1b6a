import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { can } from '#lib/policy.ts'
import { settingsOf } from '#lib/roundtables/settings-page.ts'
import { requireViewer } from '#lib/session.ts'
import { Translate } from '../translations/translate.tsx'
import { General } from './general.tsx'
import { HeldRoundtables } from './held-roundtables.tsx'
import { NextRoundtable } from './next-roundtable.tsx'
import { Themes } from './themes.tsx'

type Props = { params: Promise<{ series: string }> }

export const generateMetadata = titled('settings.title')

export default async function SettingsPage({ params }: Props) {
  const { series, viewer } = await requireViewer((await params).series)
  if (!can(viewer, 'changeSettings')) notFound()
  const [t, u] = [await getTranslations('settings'), await getTranslations('translations')]
  const settings = await settingsOf(viewer)
  const hidden = { series: series.slug, version: String(settings.version) }
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <div className="acts">
        <Translate table="Series" thing={series} viewer={viewer} series={series} />
      </div>
      <p>
        <Link href={`/${series.slug}/translations`}>{u('link')}</Link>
      </p>
      <General settings={settings} hidden={hidden} language={viewer.language} />
      <NextRoundtable settings={settings} hidden={hidden} />
      <HeldRoundtables settings={settings} series={series} viewer={viewer} />
      <Themes settings={settings} hidden={hidden} language={viewer.language} />
    </>
  )
}
