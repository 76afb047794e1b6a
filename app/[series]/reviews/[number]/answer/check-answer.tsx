import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { InLanguage } from '#app/_ui/translated.tsx'
import type { AnswerRow } from '#lib/reviews/collect/answer.ts'
import { inLanguage } from '#lib/translation.ts'
import { handIn, keepRow } from './actions.ts'
import type { AnswerView } from './answer-view.ts'
import { storageKey } from './kept-rows.ts'
import { Leftover } from './leftover.tsx'
import { RowSaid } from './row-said.tsx'

/** What is about to be handed in, and what is left untouched: before it is, not after. */
export async function Check({ series, viewer, review, answer }: AnswerView) {
  const t = await getTranslations('collecting.check')
  const path = `/${series.slug}/reviews/${review.number}/answer`
  const open = answer.rows.filter(({ gone }) => !gone)
  const untouched = open.filter(({ savedAt }) => !savedAt)
  const lacking = open.filter(({ lacks, reported }) => lacks && !reported)
  const moved = open.filter((row) => row.moved && !lacking.includes(row))
  const ready = open.filter((row) => row.savedAt && !row.reported && !lacking.includes(row) && !moved.includes(row))
  const item = (row: AnswerRow) => (
    <Link className="title" href={`${path}#F-${row.followUp.number}`}>
      F-{row.followUp.number}{' '}
      <InLanguage of={inLanguage(row.followUp, 'title', viewer.language)} page={viewer.language} />
    </Link>
  )
  return (
    <>
      <Leftover storageKey={storageKey(answer.id, viewer.personId)} words={t('leftover')} />
      {untouched.length > 0 && (
        <section>
          <h2 className="warn">{t('untouched', { count: untouched.length })}</h2>
          <p className="sub">{t('untouchedHint')}</p>
          <ul className="rows">
            {untouched.map((row) => (
              <li key={row.id}>{item(row)}</li>
            ))}
          </ul>
        </section>
      )}
      {lacking.length > 0 && (
        <section>
          <h2 className="late">{t('lacking', { count: lacking.length })}</h2>
          <ul className="rows">
            {lacking.map((row) => (
              <li key={row.id}>
                <span>
                  {item(row)}
                  <small>{row.lacks && t(`lacks.${row.lacks}`)}</small>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {moved.length > 0 && (
        <section>
          <h2 className="late">{t('moved', { count: moved.length })}</h2>
          <ul className="rows">
            {moved.map((row) => (
              <li key={row.id}>
                <span>
                  {item(row)}
                  <small>{t('movedBy', { name: row.moved?.name ?? '–' })}</small>
                  <RowSaid row={row} viewer={viewer} />
                </span>
                <ActionForm
                  action={keepRow}
                  hidden={{ series: series.slug, id: row.id, version: row.version }}
                  submit={t('keep')}
                  variant="plain"
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {ready.length > 0 && (
        <section>
          <h2>{t('ready', { count: ready.length })}</h2>
          <ul className="rows">
            {ready.map((row) => (
              <li key={row.id}>
                <span>
                  {item(row)}
                  <RowSaid row={row} viewer={viewer} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="acts">
        {answer.mayHandIn ? (
          <ActionForm
            action={handIn}
            hidden={{ series: series.slug, id: answer.id, version: answer.version }}
            submit={t('handIn')}
            variant="main"
          />
        ) : (
          <p>{t('focalPointOnly')}</p>
        )}
        <Link className="btn" href={path}>
          {t('back')}
        </Link>
      </div>
    </>
  )
}
