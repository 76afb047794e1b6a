import { getTranslations } from 'next-intl/server'
import { wording } from '#app/[series]/follow-ups/[number]/wording.ts'
import { Confidence } from '#lib/db/generated/enums.ts'
import { messages } from '#lib/messages/load.ts'
import { reportable } from '#lib/progress-states.ts'
import { textOf } from '#lib/shown.ts'
import { localizedLines } from '#lib/translation.ts'
import { saveAnswers } from './actions.ts'
import { AnswerForm } from './answer-form.tsx'
import type { AnswerView } from './answer-view.ts'
import { storageKey } from './kept-rows.ts'
import { RowHead } from './row-head.tsx'

export async function Form({ series, viewer, review, answer, clock }: AnswerView) {
  const t = await getTranslations('collecting.answer')
  const { capital } = wording(viewer.language)
  const open = answer.rows.filter(({ gone }) => !gone)
  const gone = answer.rows.filter((row) => row.gone)
  const questions = localizedLines(review, 'questions', viewer.language)
  const option = (group: 'progress' | 'confidence') => (value: string) => ({ value, label: capital(group, value) })
  return (
    <>
      <AnswerForm
        action={saveAnswers}
        hidden={{ series: series.slug, id: answer.id, version: answer.version }}
        url={`/${series.slug}/reviews/${review.number}/answer`}
        storageKey={storageKey(answer.id, viewer.personId)}
        rows={open.map((row) => ({
          id: row.id,
          ref: `F-${row.followUp.number}`,
          version: row.version,
          values: row.values,
          touched: row.savedAt !== null,
          progress: [...reportable(row.followUp.progress), 'implemented'].map(option('progress')),
          saved: row.savedAt ? t('savedBy', { at: clock.moment(row.savedAt), name: textOf(row.savedBy ?? '–') }) : null,
          head: <RowHead row={row} series={series} viewer={viewer} clock={clock} />,
        }))}
        questions={questions.map(({ text, language }, n) => ({ text, language, reply: answer.replies[n] ?? '' }))}
        confidence={Object.values(Confidence).map(option('confidence'))}
        words={messages[viewer.language].collecting.form}
      />
      {gone.length > 0 && (
        <p className="sub apart">
          {t('gone', { rows: gone.map(({ followUp }) => `F-${followUp.number}`).join(', ') })}
        </p>
      )}
    </>
  )
}
