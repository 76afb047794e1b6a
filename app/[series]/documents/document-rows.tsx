import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import type { ListedDocument } from '#lib/curation/document-list.ts'
import { can } from '#lib/policy.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'
import { wordsOf } from '#lib/vocabulary.ts'

type Props = { documents: ListedDocument[]; series: SeriesRow; viewer: Viewer }

export async function DocumentRows({ documents, series, viewer }: Props) {
  const t = await getTranslations('curation.list')
  if (documents.length === 0)
    return (
      <Empty title={t('none')}>
        <p>{t(can(viewer, 'importDocument') ? 'noneNext' : 'nonePublic')}</p>
      </Empty>
    )
  const { day } = clock(viewer.language, series.timeZone)
  const words = wordsOf(viewer.language)
  return (
    <ul className="rows far">
      {documents.map(({ id, title, language, roundtable, recommendations, visibility, pending, accepted, ...more }) => (
        <li key={id}>
          <span>
            <Link className="title" href={`/${series.slug}/documents/${id}`} lang={language} prefetch={false}>
              {title}
            </Link>
            <small>
              {[
                roundtable?.startsAt && day(roundtable.startsAt),
                t('recommendations', { count: recommendations }),
                visibility !== 'public' && words.visibility[visibility],
                more.isCorrected && t('isCorrected'),
                more.correctsId && t('corrects'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
          {pending + accepted > 0 ? (
            <Link className="btn" href={`/${series.slug}/documents/${id}/curate`} prefetch={false}>
              {pending > 0 ? t('pending', { count: pending }) : t('accepted', { count: accepted })}
            </Link>
          ) : (
            <span />
          )}
        </li>
      ))}
    </ul>
  )
}
