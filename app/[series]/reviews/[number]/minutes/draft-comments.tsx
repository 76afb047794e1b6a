import '#app/[series]/_comments/comments.css'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { marked } from '#app/_ui/translated.tsx'
import { can } from '#lib/policy.ts'
import { takesComments } from '#lib/reviews/minutes/comments.ts'
import type { MinutesItem } from '#lib/reviews/minutes/content.ts'
import type { minutesComments } from '#lib/reviews/minutes/queries.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import type { SeriesRow } from '#lib/session.ts'
import { textOf } from '#lib/shown.ts'
import { type Clock, clock, today } from '#lib/time.ts'
import { localized } from '#lib/translation.ts'
import type { Actor } from '#lib/viewer.ts'
import { answerComment, comment } from './actions.ts'

type Comment = Awaited<ReturnType<typeof minutesComments>>[number]

type Props = { review: FoundReview; series: SeriesRow; viewer: Actor; items: MinutesItem[]; comments: Comment[] }

export async function Comments({ review, series, viewer, items, comments }: Props) {
  const t = await getTranslations('minutes')
  const at = clock(viewer.language, series.timeZone)
  const open = takesComments(review, today(series.timeZone, new Date()))
  if (!open && comments.length === 0) return null
  const named = items.map((item, position) => ({
    value: item.id,
    label: `${position + 1}. ${localized(item, 'title', viewer.language)}`,
  }))
  return (
    <section id="comments">
      <h2>{t('comments')}</h2>
      {comments.map((each) => (
        <OneComment
          key={each.id}
          comment={each}
          at={at}
          about={named.find(({ value }) => value === each.agendaItemId)?.label ?? t('whole')}
          hidden={{ series: series.slug, id: review.id, commentId: each.id }}
          answers={can(viewer, 'publishMinutes') && !each.answeredAt}
        />
      ))}
      {open && (
        <ActionForm
          action={comment}
          hidden={{ series: series.slug, id: review.id }}
          fields={fieldsOf(comment, t, {
            agendaItemId: { label: t('about'), options: [{ value: '', label: t('whole') }, ...named] },
            text: { label: t('yourComment'), rows: 4 },
          })}
          submit={t('sendComment')}
          draftKey={`minutes-comment:${review.id}:${viewer.personId}`}
        />
      )}
    </section>
  )
}

type OneProps = { comment: Comment; at: Clock; about: string; hidden: Record<string, string>; answers: boolean }

async function OneComment({ comment: each, at, about, hidden, answers }: OneProps) {
  const t = await getTranslations('minutes')
  return (
    <article className="comment">
      <p className="who">
        <b>{marked(textOf(each.name), [each.name])}</b>{' '}
        <time dateTime={each.at.toISOString()}>{at.moment(each.at)}</time> <span className="tag">{about}</span>
      </p>
      <p className="said" lang={each.language}>
        {each.text}
      </p>
      {each.answeredAt && (
        <p className="sub">
          {each.taken ? t('taken') : t('notTaken')} {each.answer}
        </p>
      )}
      {answers && (
        <ActionForm
          action={answerComment}
          hidden={hidden}
          fields={fieldsOf(answerComment, t, {
            taken: { label: t('takeUp'), word: (value) => t(value === 'yes' ? 'takenUp' : 'notTakenUp') },
            answer: { rows: 2 },
          })}
          submit={t('sendAnswer')}
          toggle={t('answerIt')}
          toggleVariant="quiet"
        />
      )}
    </article>
  )
}
