import { getTranslations } from 'next-intl/server'
import type { Change, PlannedRow } from '#lib/imports/plan.ts'
import type { SeriesRow } from '#lib/session.ts'
import { itemPath } from './item-path.ts'

type Props = { title: string; rows: PlannedRow[]; series: SeriesRow }

/** As many as somebody reads; what comes after them is counted. */
const shown = 200

/** Rows of the table with each cell as it is and as it would be. */
export async function PlannedRows({ title, rows, series }: Props) {
  if (rows.length === 0) return null
  const t = await getTranslations('imports')
  return (
    <section>
      <h2>{title}</h2>
      <ul className="rows">
        {rows.slice(0, shown).map((row) => (
          <li key={row.line}>
            <span>
              {row.ref ? (
                <a className="title" href={itemPath(series, row.ref)}>
                  {row.ref} {row.title}
                </a>
              ) : (
                <b>{row.title}</b>
              )}
              {row.changes
                .filter((change) => row.ref || change.column !== 'title')
                .map((change) => (
                  <small key={change.column}>
                    {said(change)}
                    {change.note && ` (${t(`notes.${change.note}`)})`}
                  </small>
                ))}
            </span>
            <small>{t('row', { line: row.line })}</small>
          </li>
        ))}
      </ul>
      {rows.length > shown && <p className="sub">{t('more', { count: rows.length - shown })}</p>}
    </section>
  )

  function said({ heading, old, new: next }: Change) {
    const after = <ins>{next || t('empty')}</ins>
    if (!old)
      return (
        <>
          {heading}
          {t('colon')}
          {after}
        </>
      )
    return (
      <>
        {heading}
        {t('colon')}
        <del>{old}</del> → {after}
      </>
    )
  }
}
