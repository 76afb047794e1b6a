import { getTranslations } from 'next-intl/server'
import type { Place, Plan } from '#lib/imports/plan.ts'
import type { SeriesRow } from '#lib/session.ts'
import { itemPath } from './item-path.ts'

const shown = 200

export async function Problems({ plan, series }: { plan: Plan; series: SeriesRow }) {
  const t = await getTranslations('imports')
  const problems = plan.rows.flatMap((row) => row.problems)
  const left = plan.rows.filter((row) => row.problems.length === 0).flatMap((row) => row.left)
  const there = plan.rows.filter(({ note }) => note === 'thereAlready')
  return (
    <>
      {problems.length > 0 && (
        <section>
          <h2 className="late">{t('problemsTitle')}</h2>
          <p>{t('problemsLede')}</p>
          <ul className="rows">
            {problems.slice(0, shown).map((each) => (
              <li key={`${each.line} ${each.heading} ${each.problem}`}>
                {told(each, t(`problems.${each.problem}`, each.values))}
              </li>
            ))}
          </ul>
          {problems.length > shown && <p className="sub">{t('more', { count: problems.length - shown })}</p>}
        </section>
      )}
      {(left.length > 0 || there.length > 0) && (
        <section>
          <h2>{t('leftTitle')}</h2>
          <ul className="rows">
            {left.slice(0, shown).map((each) => (
              <li key={`${each.line} ${each.column}`}>{told(each, t(`fixed.${each.why}`))}</li>
            ))}
            {there.slice(0, shown).map(({ line, title, ref }) => (
              <li key={line}>
                <span>
                  <b>{title}</b>
                  <small>
                    {t('row', { line })}: <a href={itemPath(series, ref ?? '')}>{ref}</a>{' '}
                    {t('notes.thereAlready', { ref: ref ?? '' })}
                  </small>
                </span>
              </li>
            ))}
          </ul>
          {left.length > shown && <p className="sub">{t('more', { count: left.length - shown })}</p>}
        </section>
      )}
    </>
  )

  function told({ line, heading, found }: Place, sentence: string) {
    const words = found.length > 80 ? `${found.slice(0, 80)}…` : found
    return (
      <span>
        <b>
          {t('row', { line })}
          {heading && t('then')}
          {heading && t('inColumn', { heading })}
        </b>
        <small>
          {words ? t('stands', { found: words }) : t('empty')}
          {t('colon')}
          {sentence}
        </small>
      </span>
    )
  }
}
