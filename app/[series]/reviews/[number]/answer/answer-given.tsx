import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { Empty } from '#app/_ui/empty.tsx'
import { langOf } from '#app/_ui/translated.tsx'
import { languageOf } from '#lib/language-of.ts'
import { localizedLines } from '#lib/translation.ts'
import type { AnswerView } from './answer-view.ts'
import { RowHead } from './row-head.tsx'
import { RowSaid } from './row-said.tsx'

/** The answer to be read: handed in, or looked at by somebody who does not write it. */
export async function Said({ series, viewer, review, answer, clock }: AnswerView) {
  const t = await getTranslations('collecting.answer')
  const questions = localizedLines(review, 'questions', viewer.language)
  if (answer.rows.length === 0) return <Empty title={t('noRows')} />
  return (
    <>
      <ol className="answers">
        {answer.rows.map((row) => (
          <li key={row.id} id={`F-${row.followUp.number}`}>
            <RowHead row={row} series={series} viewer={viewer} clock={clock} />
            <RowSaid row={row} viewer={viewer} />
          </li>
        ))}
      </ol>
      {questions.map((question, n) => (
        <Fragment key={question.text}>
          <h3 lang={langOf(question, viewer.language)}>{question.text}</h3>
          <p className="said" lang={languageOf(answer.replies[n] ?? '')}>
            {answer.replies[n] || <small>{t('noReply')}</small>}
          </p>
        </Fragment>
      ))}
    </>
  )
}
