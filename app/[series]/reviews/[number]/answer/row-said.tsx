import { getTranslations } from 'next-intl/server'
import { wording } from '#app/[series]/follow-ups/[number]/wording.ts'
import { languageOf } from '#lib/language-of.ts'
import type { AnswerRow } from '#lib/reviews/collect/answer.ts'
import type { Viewer } from '#lib/viewer.ts'

export async function RowSaid({ row, viewer }: { row: AnswerRow; viewer: Viewer }) {
  const [t, f] = await Promise.all([getTranslations('collecting.answer'), getTranslations('collecting.form')])
  const { values, savedAt, gone, reported } = row
  if (gone && !reported) return <p className="sub near">{t(`goneBecause.${gone}`)}</p>
  if (!savedAt) return <p className="warn near">{t('notAnswered')}</p>
  if (values.noChange) return <p className="near">{f('noChange')}</p>
  const { capital } = wording(viewer.language)
  const state = [
    values.progress && capital('progress', values.progress),
    values.confidence && values.progress !== 'implemented' && capital('confidence', values.confidence),
  ].filter(Boolean)
  return (
    <>
      <p className="near said" lang={languageOf(values.changed)}>
        {values.changed}
      </p>
      <p className="sub">{state.join(' · ')}</p>
      {(['obstacles', 'nextStep'] as const).map(
        (name) =>
          values[name] && (
            <p key={name} className="labelled">
              <b>{f(name)}</b>
              <span lang={languageOf(values[name])}>{values[name]}</span>
            </p>
          ),
      )}
    </>
  )
}
