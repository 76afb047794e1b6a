import { getTranslations } from 'next-intl/server'
import type { TableKind } from '#lib/db/generated/enums.ts'
import { followUpFields, isFollowUpField } from '#lib/follow-up-fields.ts'
import {
  type Column,
  columnNames,
  headingOf,
  isTranslation,
  type Role,
  roleOf,
  translations,
} from '#lib/imports/columns.ts'
import { languageNames } from '#lib/messages/languages.ts'
import type { Viewer } from '#lib/viewer.ts'

const plainRoles = { key: 'keyColumn', set: 'settable', create: 'createOnly' } as const satisfies Partial<
  Record<Role, string>
>

const isPlain = (role: Role): role is keyof typeof plainRoles => role in plainRoles

/** What each column means, and which of them no table changes, and why. */
export async function ColumnHelp({ kind, viewer }: { kind: TableKind; viewer: Viewer }) {
  const t = await getTranslations('imports')
  const says = (role: Role) => t(isPlain(role) ? plainRoles[role] : `fixed.${role}`)
  const means = (column: Column) => {
    if (isFollowUpField(column)) return t('means.words', { maximum: followUpFields[column].maximum })
    if (!isTranslation(column)) return t(`means.${column}`)
    return t('means.translation', { language: languageNames(viewer.language)[translations[column].language] })
  }
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
              <small>{means(column)}</small>
              <small>
                {t('byTable')}
                {t('colon')}
                {says(roleOf(kind, column))}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
