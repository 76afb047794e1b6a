import type { Language, TableKind } from '../db/generated/enums.ts'
import { byField, fieldLabel, fieldNames, isFollowUpField } from '../follow-up-fields.ts'
import { type Messages, messages } from '../messages/load.ts'
import { headingIn, inEachLanguage } from '../translations/columns.ts'

/** The columns that say a text in one language, with what they say of it. */
export const translations = {
  ...inEachLanguage(fieldNames, (text, language) => ({ text, language })),
  ...inEachLanguage(['addressees'], (text, language) => ({ text, language })),
}

/**
 * What a table may do with each column: 'key' tells which item the row is and when it was taken; 'set' is written by the
 * ordinary commands; 'create' counts for new items only; anything else is why no table changes it.
 */
const columnsOf = {
  followUps: {
    number: 'key',
    ...byField(() => 'set' as const),
    ...inEachLanguage(fieldNames, () => 'set' as const),
    answers: 'set',
    theme: 'ofRecommendation',
    lead: 'set',
    offeredTo: 'set',
    supports: 'set',
    contact: 'set',
    due: 'set',
    moved: 'counted',
    progress: 'set',
    verified: 'verification',
    confidence: 'set',
    changed: 'set',
    visibility: 'set',
    heard: 'reported',
    overdue: 'derived',
    stale: 'derived',
    unowned: 'derived',
    passage: 'ofDocument',
    page: 'ofDocument',
    document: 'ofDocument',
    documentDate: 'ofDocument',
    url: 'address',
    asOf: 'key',
  },
  recommendations: {
    number: 'key',
    title: 'create',
    ...inEachLanguage(['title', 'addressees'], () => 'set' as const),
    theme: 'create',
    addressees: 'set',
    visibility: 'set',
    passage: 'create',
    document: 'create',
    page: 'ofDocument',
    documentDate: 'ofDocument',
    status: 'derived',
    url: 'address',
    asOf: 'key',
  },
} as const satisfies Record<TableKind, Record<string, Role>>

/** Why no table changes a cell, or not this reader's: a key under `imports.fixed`. */
export type Fixed = keyof Messages['imports']['fixed']
export type Role = 'key' | 'set' | Fixed

export type FollowUpColumn = keyof (typeof columnsOf)['followUps']
export type RecommendationColumn = keyof (typeof columnsOf)['recommendations']
export type Column = FollowUpColumn | RecommendationColumn
export type TranslationColumn = keyof typeof translations
export type TextColumn = (typeof translations)[TranslationColumn]['text']

/** The columns of follow-ups that a table may write. */
export type Settable = {
  [Name in FollowUpColumn]: (typeof columnsOf)['followUps'][Name] extends 'set' ? Name : never
}[FollowUpColumn]

const isSettable = (column: FollowUpColumn): column is Settable => columnsOf.followUps[column] === 'set'
export const settable = (Object.keys(columnsOf.followUps) as FollowUpColumn[]).filter(isSettable)

export function columnNames(kind: TableKind) {
  return Object.keys(columnsOf[kind]) as Column[]
}

export function roleOf(kind: TableKind, column: Column): Role {
  const roles: Partial<Record<Column, Role>> = columnsOf[kind]
  return roles[column] ?? 'derived'
}

export function isColumn(kind: TableKind, name: unknown): name is Column {
  return typeof name === 'string' && Object.hasOwn(columnsOf[kind], name)
}

export function isTranslation(column: string): column is TranslationColumn {
  return Object.hasOwn(translations, column)
}

/** The heading that an export gives the column, else the one of its own. */
export function headingOf(column: Column, language: Language): string {
  if (isFollowUpField(column)) return fieldLabel(column, language)
  if (isTranslation(column)) {
    const into = translations[column]
    return headingIn(headingOf(into.text, language), into.language, language)
  }
  const { list, imports } = messages[language]
  return (list.file as Record<string, string>)[column] ?? (imports.columns as Record<string, string>)[column] ?? column
}
