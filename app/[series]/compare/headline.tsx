import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Point } from '#lib/reviews/compare/point.ts'
import type { ComparisonView } from './comparison-view.ts'

const told = ['verified', 'reported', 'discontinued', 'new', 'becameOverdue', 'fellSilent'] as const

export async function Headline({ series, before, after, comparison, clock }: ComparisonView) {
  const [t, snapshots] = await Promise.all([getTranslations('snapshots.compare'), getTranslations('snapshots')])
  const { followUps } = comparison
  const said = (point: Point) => {
    const moment = clock.moment(point.at)
    if (!point.snapshot) return point.text === 'now' ? t('nowWithin') : moment
    const name = snapshots('named', point.snapshot)
    return <Link href={`/${series.slug}/snapshots/${point.snapshot.number}`}>{t('point', { name, moment })}</Link>
  }
  const parts = told.filter((kind) => followUps[kind].length > 0)
  return (
    <>
      <p>{t.rich('between', { from: () => said(before), to: () => said(after) })}</p>
      {parts.length > 0 && (
        <p className="lede">
          {parts.map((kind) => t(`parts.${kind}`, { count: followUps[kind].length })).join(t('comma')) + t('stop')}
        </p>
      )}
    </>
  )
}
