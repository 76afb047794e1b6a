import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Facts } from '#app/_ui/facts.tsx'
import { marked } from '#app/_ui/translated.tsx'
import { can } from '#lib/policy.ts'
import { pathIn } from '#lib/series-path.ts'
import { textOf } from '#lib/shown.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { audienceWord } from './audience-word.ts'
import type { SnapshotView } from './snapshot-view.ts'

/** What it is: of when, for what, in whose edition; and what can be done with it. */
export async function About({ snapshot, content, series, then, viewer, clock }: SnapshotView) {
  const t = await getTranslations('snapshots')
  const { number, takenAt, takenBy, review, agreed } = snapshot
  const { roundtable } = content
  const home = `/${series.slug}`
  const meeting = roundtable && (
    <>
      {review ? (
        <Link href={`${home}/reviews/${review.number}`}>{localized(roundtable, 'title', viewer.language)}</Link>
      ) : (
        localized(roundtable, 'title', viewer.language)
      )}
      <small>{agreed ? t('agreed') : t('superseded')}</small>
    </>
  )
  return (
    <>
      <Facts
        facts={[
          [t('at'), t('moment', { moment: clock.moment(takenAt), zone: clock.zone(takenAt) })],
          [t('takenBy'), takenBy && marked(textOf(takenBy), [takenBy])],
          [t('prepares'), meeting],
          [t('edition'), audienceWord(content.audience, content, viewer.language, t)],
        ]}
      />
      <p className="acts unprinted">
        <a className="btn" href={`${home}/snapshots/${number}/json`}>
          {t('download')}
        </a>
        <PackLink viewer={viewer} series={series.slug} number={number} />
        <Link href={`${home}/compare?from=s${number}&to=now`}>{t('compareNow')}</Link>
        <Link href={pathIn(then, '')}>{t('then')}</Link>
        <Link href={`${home}/snapshots`}>{t('all')}</Link>
      </p>
    </>
  )
}

type Props = { viewer: Viewer; series: string; number: number }

async function PackLink({ viewer, series, number }: Props) {
  if (!can(viewer, 'makePack')) return null
  const t = await getTranslations('packs')
  return (
    <Link className="btn" href={`/${series}/snapshots/${number}/pack`}>
      {t('pack')}
    </Link>
  )
}
