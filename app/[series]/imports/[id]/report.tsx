import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#app/_ui/notice.tsx'
import { countsOf, type RowReport } from '#lib/imports/outcomes.ts'
import { say } from '#lib/messages/fill.ts'
import { isKey } from '#lib/messages/key.ts'
import type { ImportView } from './import-view.ts'
import { itemPath } from './item-path.ts'

export async function Report({ table, series, viewer }: ImportView) {
  const { report } = table
  const says = await getTranslations('imports')
  if (!report) return null
  const refused = report.rows.filter((row) => row.refused.length > 0)
  return (
    <>
      {!report.finished && <Notice tone="bad">{says('unfinished')}</Notice>}
      <p>
        <b>{says('reportSummary', { ...countsOf(report), left: report.leftAlone })}</b>
      </p>
      {report.reason && (
        <p className="sub">
          {says('reason')}
          {says('colon')}
          {report.reason}
        </p>
      )}
      {refused.length > 0 && (
        <section>
          <h2 className="late">{says('refusedTitle')}</h2>
          <ul className="rows">
            {refused.map((row) => (
              <li key={row.line}>
                <span>
                  {name(row)}
                  {row.refused.map((each) => (
                    <small key={each.heading}>
                      {each.heading} ({each.found || says('empty')}){says('colon')}
                      {say(isKey(each.message) ? each.message : 'errors.invalid', viewer.language, each.values)}
                    </small>
                  ))}
                </span>
                <small>{says('row', { line: row.line })}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{says('doneTitle')}</h2>
        <ul className="rows">
          {report.rows
            .filter(({ done }) => done.length > 0)
            .map((row) => (
              <li key={row.line}>
                <span>
                  {name(row)}
                  {row.done.map((each) => (
                    <small key={each.heading}>
                      {each.heading}
                      {says('colon')}
                      {each.old && <del>{each.old}</del>} {each.old && '→'} <ins>{each.new || says('empty')}</ins>
                      {noted(each.note)}
                    </small>
                  ))}
                </span>
                <small>{says('row', { line: row.line })}</small>
              </li>
            ))}
        </ul>
      </section>
      <p className="acts">
        <Link className="btn" href={`/${series.slug}/imports`}>
          {says('again')}
        </Link>
      </p>
    </>
  )

  function noted(note = '') {
    const key = `imports.notes.${note}`
    return isKey(key) && ` (${say(key, viewer.language)})`
  }

  function name({ ref, title, created }: RowReport) {
    if (!ref) return <b>{title}</b>
    return (
      <a className="title" href={itemPath(series, ref)}>
        {ref} {title} {created && <span className="tag">{says('newRows')}</span>}
      </a>
    )
  }
}
