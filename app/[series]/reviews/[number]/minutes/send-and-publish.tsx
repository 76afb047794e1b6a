import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { Notice } from '#app/_ui/notice.tsx'
import { waiting } from '#lib/reviews/meeting/confirm.ts'
import { takesComments } from '#lib/reviews/minutes/comments.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock, isoDay, today } from '#lib/time.ts'
import type { Actor } from '#lib/viewer.ts'
import { circulate, correct, publish } from './actions.ts'

type Props = { review: FoundReview; series: SeriesRow; viewer: Actor }

/** What the secretariat does with the draft: send it round, publish it, or correct what was published. */
export async function Handling({ review, series, viewer }: Props) {
  const t = await getTranslations('minutes')
  const hidden = { series: series.slug, id: review.id, version: String(review.version) }
  if (review.stage === 'meeting') return <Notice>{t('stillMeeting')}</Notice>
  if (review.stage === 'published')
    return (
      <>
        <p className="lede">{t('erratumHint')}</p>
        <ActionForm
          action={correct}
          hidden={hidden}
          fields={fieldsOf(correct, t, { reason: { label: t('erratumReason'), rows: 2 } })}
          submit={t('publishErratum')}
          toggle={t('publishErratum')}
        />
      </>
    )
  const now = new Date()
  const unconfirmed = (await waiting(review.id)).length
  const { commentsUntil } = review
  const day = commentsUntil && clock(viewer.language, series.timeZone).plainDay(commentsUntil)
  return (
    <>
      {unconfirmed > 0 && (
        <Notice tone="bad">
          {t('unconfirmed', { count: unconfirmed })}{' '}
          <Link href={`/${series.slug}/reviews/${review.number}/meeting/decisions`}>{t('toDecisions')}</Link>
        </Notice>
      )}
      {day && (
        <p className="lede">
          {takesComments(review, today(series.timeZone, now)) ? t('open', { day }) : t('closed', { day })}
        </p>
      )}
      <div className="acts">
        <ActionForm
          action={circulate}
          hidden={hidden}
          fields={fieldsOf(circulate, t, {
            until: {
              hint: true,
              min: isoDay(today(series.timeZone, now)),
              defaultValue: commentsUntil ? isoDay(commentsUntil) : undefined,
            },
          })}
          submit={t('circulate')}
          toggle={commentsUntil ? t('prolong') : t('circulate')}
        />
        <ActionForm
          action={publish}
          hidden={hidden}
          fields={fieldsOf(publish, t, { confirm: { label: t('publishConfirm') } })}
          submit={t('publish')}
          toggle={t('publish')}
          toggleVariant="main"
        />
      </div>
    </>
  )
}
