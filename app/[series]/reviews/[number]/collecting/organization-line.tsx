import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import type { Collecting } from '#lib/reviews/collect/request-state.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import { hasReached } from '#lib/reviews/stage.ts'
import type { SeriesRow } from '#lib/session.ts'
import { type Clock, isoDay, today } from '#lib/time.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { sendBack } from './actions.ts'

export type CollectingView = { series: SeriesRow; viewer: Viewer; review: FoundReview; clock: Clock }

type Props = CollectingView & { organization: Collecting[number] }

/** One organization: how far it came, when, what comes next, and what the secretariat may do about it. */
export async function Line({ organization: each, series, viewer, review, clock }: Props) {
  const t = await getTranslations('collecting.page')
  const day = (at: Date | null) => (at ? clock.shortDay(today(series.timeZone, at)) : t('never'))
  const answered = each.standing === 'handedIn'
  const href = `/${series.slug}/reviews/${review.number}/answer?organization=${each.organization.slug}`
  return (
    <tr>
      <td>
        <Link className="title" href={href}>
          {localized(each.organization, 'name', viewer.language)}
        </Link>
      </td>
      <td className="number" data-l={t('column.rows')}>
        {t('of', { answered: each.answered, asked: each.asked })}
      </td>
      <td data-l={t('column.opened')}>{day(each.openedAt)}</td>
      <td data-l={t('column.begun')}>{day(each.begunAt)}</td>
      <td data-l={t('column.handedIn')} className={answered ? 'ok' : undefined}>
        {each.standing === 'sentBack' ? t('sentBackOn', { day: day(each.sentBackAt) }) : day(each.submittedAt)}
      </td>
      <td data-l={t('column.next')}>
        {each.next ? (
          <>
            {t(`step.${each.next.step}`)}{' '}
            <time dateTime={isoDay(each.next.dueOn)}>{clock.shortDay(each.next.dueOn)}</time>
          </>
        ) : (
          t(answered ? 'stopped' : 'noNext')
        )}
        {each.taken.map((step) => (
          <small key={step.step} className={step.step === 'noAnswer' ? 'late' : undefined}>
            {t('taken', { step: t(`step.${step.step}`), day: day(step.takenAt) })}
          </small>
        ))}
      </td>
      <td>
        <Acts organization={each} {...{ series, viewer, review, clock }} />
      </td>
    </tr>
  )
}

async function Acts({ organization: each, series, viewer, review }: Props) {
  const t = await getTranslations('collecting.page')
  const closed = review.closesOn !== null && review.closesOn < today(series.timeZone)
  const letterNext = each.next?.step === 'letter' || each.next?.step === 'noAnswer'
  if (!each.submittedAt)
    return closed || letterNext ? (
      <a href={`/${series.slug}/reviews/${review.number}/letters/${each.organization.slug}`}>{t('letter')}</a>
    ) : null
  if (each.standing !== 'handedIn' || hasReached(review, 'meeting')) return null
  return (
    <ActionForm
      action={sendBack}
      hidden={{ series: series.slug, id: each.id }}
      toggle={t('sendBack')}
      toggleVariant="quiet"
      variant="plain"
      submit={t('sendBackSubmit')}
      draftKey={`send-back:${each.id}:${viewer.personId}`}
      fields={fieldsOf(sendBack, t, { reason: { label: t('remark'), hint: t('remarkHint') } })}
    />
  )
}
