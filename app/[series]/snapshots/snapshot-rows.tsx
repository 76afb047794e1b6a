import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { marked } from '#app/_ui/translated.tsx'
import type { ListedSnapshot } from '#lib/reviews/snapshot/queries.ts'
import type { SeriesRow } from '#lib/session.ts'
import { textOf } from '#lib/shown.ts'
import { clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'

type Props = {
  snapshots: ListedSnapshot[]
  series: SeriesRow
  viewer: Viewer /** on the page of their review */
  ofReview?: boolean
}

export async function SnapshotRows({ snapshots, series, viewer, ofReview }: Props) {
  const t = await getTranslations('snapshots')
  const { moment } = clock(viewer.language, series.timeZone)
  return (
    <ul className="rows">
      {snapshots.map(({ number, title, takenAt, takenBy, review, agreed }) => (
        <li key={number}>
          <span>
            <Link className="title" href={`/${series.slug}/snapshots/${number}`}>
              {t('named', { number, title })}
            </Link>
            <small>
              {takenBy
                ? marked(t('by', { moment: moment(takenAt), name: textOf(takenBy) }), [takenBy])
                : moment(takenAt)}
            </small>
          </span>
          <small>
            {review && !ofReview && (
              <Link href={`/${series.slug}/reviews/${review.number}`}>
                {agreed ? t('for', { number: review.number }) : t('superseded')}
              </Link>
            )}
          </small>
        </li>
      ))}
    </ul>
  )
}
