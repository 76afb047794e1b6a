import { getTranslations } from 'next-intl/server'
import type { TableKind } from '#lib/db/generated/enums.ts'
import { columnNames, headingOf, roleOf } from '#lib/imports/columns.ts'
import type { Viewer } from '#lib/viewer.ts'

const plainRoles = { key: 'keyColumn', set: 'settable', create: 'createOnly' } as const

/** What each column means, and which of them no table changes, and why. */
export async function ColumnHelp({ kind, viewer }: { kind: TableKind; viewer: Viewer }) {
  const t = await getTranslations('imports')
  const role = (name: string) =>
    name in plainRoles ? t(plainRoles[name as keyof typeof plainRoles]) : t(`fixed.${name as 'derived'}`)
  return (
    <details className="more">
      <summary>
        {t('columnsTitle')}: {t(`kinds.${kind}`)}
      </summary>
      <ul className="rows">
        {columnNames(kind).map((column) => (
          <li key={column}>
            <span>
              <b>{headingOf(column, viewer.language)}</b>
              <span className="sub">{t(`means.${column}`)}</span>
              <span className="sub">
                {t('byTable')}
                {t('colon')}
                {role(roleOf(kind, column))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
