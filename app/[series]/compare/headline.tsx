import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Point } from '#lib/reviews/compare/point.ts'
import type { Shared } from './shared.ts'

/** Between what, and the whole of it in one sentence. */
export async function Headline({ series, before, after, comparison, clock }: Shared) {
  const [t, snapshots] = await Promise.all([getTranslations('snapshots.compare'), getTranslations('snapshots')])
  const { followUps } = comparison
  const said = (point: Point) => {
    const moment = clock.moment(point.at)
    if (point.snapshot)
      return (
        <Link key={point.text} href={`/${series.slug}/snapshots/${point.snapshot.number}`}>
          {snapshots('named', point.snapshot)} <span className="sub">{moment}</span>
        </Link>
      )
    return point.text === 'now' ? t('now') : moment
  }
  return (
    <>
      <p className="now">{t.rich('between', { from: () => said(before), to: () => said(after) })}</p>
      <p className="lede">
        {t('headline', {
          verified: followUps.verified.length,
          reported: followUps.reported.length,
          new: followUps.new.length,
          overdue: followUps.becameOverdue.length,
          silent: followUps.fellSilent.length,
        })}
      </p>
    </>
  )
}
