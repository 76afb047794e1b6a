import { getTranslations } from 'next-intl/server'
import { Mark } from '#app/_ui/symbols.tsx'
import { InLanguage } from '#app/_ui/translated.tsx'
import { wording } from '#app/[series]/follow-ups/[number]/wording.ts'
import { momentOf, overdue } from '#lib/follow-ups/stale-and-overdue.ts'
import { markOf, stateOf } from '#lib/progress-states.ts'
import type { AnswerRow } from '#lib/reviews/collect/answer.ts'
import { inLanguage } from '#lib/translation.ts'
import type { AnswerView } from './answer-view.ts'

type Props = Pick<AnswerView, 'series' | 'viewer' | 'clock'> & { row: AnswerRow }

/** A follow-up as it last stood: what the answer is measured by. */
export async function RowHead({ row, series, viewer, clock }: Props) {
  const t = await getTranslations('collecting.answer')
  const { words, capital } = wording(viewer.language)
  const { number, progress, confidence, dueOn } = row.followUp
  const late = dueOn && overdue(momentOf(viewer, series)).holds(row.followUp)
  const parts = [
    confidence && words.confidence[confidence],
    dueOn && !late && t('due', { day: clock.plainDay(dueOn) }),
  ].filter(Boolean)
  return (
    <>
      <h2>
        <a className="title" href={`/${series.slug}/follow-ups/${number}`}>
          F-{number} <InLanguage of={inLanguage(row.followUp, 'title', viewer.language)} page={viewer.language} />
        </a>
      </h2>
      <p className="state sub">
        <Mark name={markOf(stateOf({ ...row.followUp, verifiedAt: null }))} />
        <span>
          {[capital('progress', progress), ...parts].join(' · ')}
          {late && <b className="late"> · {t('overdue', { day: clock.plainDay(dueOn) })}</b>}
        </span>
      </p>
      {row.last && (
        <p className="sub">
          {t('last', { day: clock.day(row.last.at) })}{' '}
          <InLanguage of={inLanguage(row.last, 'changed', viewer.language)} page={viewer.language} />
        </p>
      )}
      {row.moved && <p className="warn">{t('moved', { name: row.moved.name, at: clock.moment(row.moved.at) })}</p>}
    </>
  )
}
