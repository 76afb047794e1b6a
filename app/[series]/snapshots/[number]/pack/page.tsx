import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { packEditions } from '#lib/packs/editions.ts'
import { listPacks } from '#lib/packs/queries.ts'
import { packLanguages } from '#lib/packs/voice.ts'
import { findWhole } from '#lib/reviews/snapshot/queries.ts'
import { requireViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { makePack } from './actions.ts'
import { editionWords } from './edition-words.ts'
import { Packs } from './packs.tsx'

type Props = { params: Promise<{ series: string; number: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('packs')
  return { title: t('pack') }
}

export default async function PackPage({ params }: Props) {
  const { series: slug, number } = await params
  const { series, viewer } = await requireViewer(slug)
  const snapshot = await findWhole(viewer, Number(number))
  if (!snapshot) notFound()
  const t = await getTranslations('packs')
  const words = editionWords(t, snapshot.content.organizations, viewer.language)
  const editions = await packEditions(viewer, snapshot.content)
  const [first] = editions
  const taken = clock(viewer.language, series.timeZone).moment(snapshot.takenAt)
  return (
    <>
      <p className="id">
        <Link href={`/${series.slug}/snapshots/${snapshot.number}`}>{t('of', { number: snapshot.number, taken })}</Link>
      </p>
      <h1>{t('pack')}</h1>
      <p className="lede">{t('lede')}</p>
      <ActionForm
        action={makePack}
        hidden={{ series: series.slug, number: snapshot.number }}
        fields={[
          {
            kind: 'select',
            name: 'edition',
            label: t('edition'),
            required: true,
            options: editions.map((each) => ({ value: each.key, label: words(each) })),
            defaultValue: first?.key,
          },
          {
            kind: 'radio',
            name: 'language',
            label: t('language'),
            required: true,
            options: packLanguages.map((value) => ({ value, label: t(`languages.${value}`) })),
            defaultValue: viewer.language,
          },
        ]}
        submit={t('make')}
      />
      <Packs packs={await listPacks(viewer, snapshot.number)} words={words} series={series} viewer={viewer} />
    </>
  )
}
