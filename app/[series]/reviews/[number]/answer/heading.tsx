import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#app/_ui/notice.tsx'
import { langOf, marked } from '#app/_ui/translated.tsx'
import { languageOf } from '#lib/language-of.ts'
import { can } from '#lib/policy.ts'
import { textOf } from '#lib/shown.ts'
import { today } from '#lib/time.ts'
import { inLanguage, localized } from '#lib/translation.ts'
import type { AnswerView } from './answer-view.ts'

/** Since when it is asked what has changed, by when, and how the answer stands. */
export async function Heading({ series, viewer, review, answer, clock, checking }: AnswerView & { checking: boolean }) {
  const [t, c] = await Promise.all([getTranslations('collecting.answer'), getTranslations('collecting.page')])
  const { language } = viewer
  const { since, organization, handedIn } = answer
  const meeting = since && localized(since, 'title', language)
  const heading = since?.startsAt
    ? t('heading', { meeting: meeting ?? '', day: clock.day(since.startsAt) })
    : meeting
      ? t('headingUndated', { meeting })
      : t('headingFirst')
  const message = inLanguage(review, 'message', language)
  const late = review.closesOn && review.closesOn < today(series.timeZone)
  return (
    <>
      <p className="ref">
        <Link href={`/${series.slug}/reviews/${review.number}`}>{localized(review.roundtable, 'title', language)}</Link>{' '}
        {can(viewer, 'sendBackReview') && (
          <Link href={`/${series.slug}/reviews/${review.number}/collecting`}>{c('title')}</Link>
        )}{' '}
        {localized(organization, 'name', language)}
      </p>
      <h1>{checking ? t('checking') : heading}</h1>
      {handedIn && answer.submittedAt && (
        <Notice tone="good">
          {marked(t('handedIn', { at: clock.moment(answer.submittedAt), name: textOf(answer.submittedBy ?? '–') }), [
            answer.submittedBy,
          ])}
        </Notice>
      )}
      {answer.mayAnswer && review.closesOn && (
        <p className="now">
          <span className={late ? 'late' : undefined}>
            {t(late ? 'closed' : 'closes', { day: clock.plainDay(review.closesOn) })}
          </span>
          <span>{t('answered', { count: answer.rows.filter((row) => row.savedAt).length, of: expected(answer) })}</span>
        </p>
      )}
      {!handedIn && answer.remark && answer.sentBackAt && (
        <section className="needs">
          <h2>{t('sentBack', { day: clock.day(answer.sentBackAt) })}</h2>
          <p className="said" lang={languageOf(answer.remark)}>
            {answer.remark}
          </p>
        </section>
      )}
      {answer.mayAnswer && !checking && (
        <>
          {message.text && (
            <p className="lede said" lang={langOf(message, language)}>
              {message.text}
            </p>
          )}
          <p className="sub apart">{t('how')}</p>
        </>
      )}
    </>
  )
}

function expected({ rows }: AnswerView['answer']) {
  return rows.filter((row) => !row.gone || row.savedAt).length
}
