import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { localized } from '#lib/localized.ts'
import type { Collecting } from '#lib/reviews/collect/standing.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import { hasReached } from '#lib/reviews/stage.ts'
import type { SeriesRow } from '#lib/session.ts'
import { type Clock, isoDay, today } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'
import { sendBack } from './actions.ts'

type Shared = { series: SeriesRow; viewer: Viewer; review: FoundReview; clock: Clock }

/** Each organization with the dates of its answer and the next step on its ladder. */
export async function Organizations({ organizations, ...shared }: Shared & { organizations: Collecting }) {
  const t = await getTranslations('collecting.page')
  return (
    <table className="data mt-6">
      <thead>
        <tr>
          {(['organization', 'rows', 'opened', 'begun', 'handedIn', 'next'] as const).map((column) => (
            <th key={column} scope="col" className={column === 'rows' ? 'n' : undefined}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {organizations.map((organization) => (
          <Line key={organization.id} organization={organization} {...shared} />
        ))}
      </tbody>
    </table>
  )
}

async function Line({
  organization: each,
  series,
  viewer,
  review,
  clock,
}: Shared & { organization: Collecting[number] }) {
  const t = await getTranslations('collecting.page')
  const base = `/${series.slug}/reviews/${review.number}`
  const { slug } = each.organization
  const day = (at: Date | null) => (at ? clock.shortDay(today(series.timeZone, at)) : t('never'))
  const answered = each.standing === 'handedIn'
  return (
    <tr>
      <th scope="row">
        <Link className="t" href={`${base}/answer?organization=${slug}`}>
          {localized(each.organization, 'name', viewer.language)}
        </Link>
        <div className="acts !mt-1">
          {answered && !hasReached(review, 'meeting') && (
            <ActionForm
              action={sendBack}
              hidden={{ series: series.slug, id: each.id }}
              toggle={t('sendBack')}
              toggleVariant="quiet"
              variant="plain"
              submit={t('sendBackSubmit')}
              draftKey={`send-back:${each.id}:${viewer.personId}`}
              fields={[
                {
                  kind: 'area',
                  name: 'reason',
                  label: t('remark'),
                  hint: t('remarkHint'),
                  required: true,
                  maxLength: 5000,
                },
              ]}
            />
          )}
          {!each.submittedAt && (
            <a className="btn quiet" href={`${base}/letters/${slug}`}>
              {t('letter')}
            </a>
          )}
        </div>
      </th>
      <td className="n" data-l={t('column.rows')}>
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
          <span key={step.step} className={step.step === 'noAnswer' ? 'sub late block' : 'sub block'}>
            {t('taken', { step: t(`step.${step.step}`), day: day(step.takenAt) })}
          </span>
        ))}
      </td>
    </tr>
  )
}
