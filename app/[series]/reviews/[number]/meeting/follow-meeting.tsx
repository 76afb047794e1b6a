import './meeting.css'
import { getTranslations } from 'next-intl/server'
import type { SeriesRow } from '#lib/session.ts'
import { Live } from './live-line.tsx'

type Props = { review: { number: number }; series: SeriesRow; stamp: string; keep?: string }

/** Keeps a page of the meeting up to date; without JavaScript it is made anew by hand. */
export async function Following({ review, series, stamp, keep }: Props) {
  const t = await getTranslations('meeting')
  return (
    <>
      <Live
        url={`/${series.slug}/reviews/${review.number}/meeting/stream`}
        stamp={stamp}
        keep={keep}
        words={{ cut: t('line.cut'), back: t('line.back') }}
      />
      <noscript>
        <p className="sub">{t('line.byHand')}</p>
      </noscript>
    </>
  )
}
