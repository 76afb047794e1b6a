import type { ExportedColumn } from '../../exports/csv.ts'
import { isUnderwayProgress } from '../../progress-states.ts'
import { translated } from '../../translation.ts'
import { sameWords, wrong } from '../cell.ts'
import {
  columnNames,
  type FollowUpColumn,
  isTranslation,
  roleOf,
  type Settable,
  settable,
  translations,
} from '../columns.ts'
import type { Left, PlannedRow, Problem } from '../plan.ts'
import { nothing, placed, type Row } from '../rows.ts'
import { writes } from '../translations.ts'
import { daysIn } from '../values/day.ts'
import { verdictOn } from './allowed.ts'
import { compare } from './compare.ts'
import { shown } from './meanings.ts'
import { planCreation } from './plan-creation.ts'
import type { ExportedRow, Planning } from './planning.ts'
import type { State } from './states.ts'

export function planFollowUp(row: Row, planning: Planning): PlannedRow {
  const now = row.number === null ? undefined : planning.now.get(row.number)
  if (now && row.problems.length === 0) return planChange(row, now, planning)
  if (row.number === null && row.problems.length === 0) return planCreation(row, planning)
  const unknown: Problem[] =
    row.number !== null && !now
      ? [{ ...placed(row, 'number'), problem: 'noFollowUp', values: { number: row.number } }]
      : []
  const problems = [...row.problems, ...unknown]
  return { ...nothing(row), problems }
}

function planChange(row: Row, now: State, planning: Planning): PlannedRow {
  const { known } = planning
  const made = row.madeAt && planning.made.get(row.madeAt.getTime())
  const before = made?.states.get(now.number) ?? null
  const exported = made?.exported.get(now.number) ?? {}
  const planned: PlannedRow = {
    ...nothing(row),
    ref: `F-${now.number}`,
    id: now.id,
    version: now.version,
    title: now.values.title,
  }
  let { language } = now
  for (const cell of settable.filter((each) => row.has(each))) {
    const column = writes(cell, language)
    const text = row.cell(cell)
    const asked = { column, text, now, before, known, exported: exportedWords(exported, cell) }
    const compared = compare(asked)
    if (compared.is === 'same') continue
    if (compared.is === 'wrong') {
      if (!('value' in compared.meaning)) planned.problems.push({ ...placed(row, cell), ...compared.meaning })
      continue
    }
    const other = planned.changes.find((change) => change.column === column)
    if (other?.value === compared.value) continue
    const verdict = other
      ? wrong('twoWordings', { other: other.heading })
      : (lacking(column, planned, now) ??
        verdictOn(planning.actor, planning.timeZone, { column, value: compared.value, now }))
    if ('left' in verdict) planned.left.push({ ...placed(row, cell), column: cell, why: verdict.left })
    else if ('problem' in verdict) planned.problems.push({ ...placed(row, cell), ...verdict })
    else {
      // A title in another language makes the row one of that.
      if (column === 'title') language = translated(planning.actor, { title: compared.value }, {}, now).language
      planned.changes.push({
        column,
        heading: row.heading(cell),
        value: compared.value,
        old: shown(column, now.values[column], { known, contactName: now.contactName }),
        new: shown(column, compared.value, { known }),
        ...(verdict.note && { note: verdict.note }),
        ...(compared.conflict && {
          was: shown(column, (before ?? now).values[column], { known, contactName: before?.contactName }),
        }),
      })
    }
  }
  planned.left.push(...editedButFixed(row, exported))
  planned.does = planned.changes.length > 0 ? 'change' : 'nothing'
  return needingConfidence(row, planned, now)
}

/** Nothing to translate, neither there nor in the row. */
function lacking(column: Settable, { changes }: PlannedRow, { values }: State) {
  if (!isTranslation(column)) return null
  const { text } = translations[column]
  const original = changes.find((change) => change.column === text)?.value ?? values[text]
  return original === '' ? wrong('noOriginal') : null
}

/** A report says how sure the lead is; the first one must have it from the table. */
function needingConfidence(row: Row, planned: PlannedRow, now: State): PlannedRow {
  const reports = planned.changes.find(
    ({ column, value }) => column === 'changed' || (column === 'progress' && isReported(value)),
  )
  const known = now.values.confidence || planned.changes.some(({ column }) => column === 'confidence')
  if (!reports || known) return planned
  const column = reports.column as FollowUpColumn
  return { ...planned, problems: [...planned.problems, { ...placed(row, column), problem: 'confidenceNeeded' }] }
}

const isReported = (value: string) => isUnderwayProgress(value) && value !== 'onHold'

/** Cells of other columns that say something else than was exported. Without a time of making nobody can tell. */
function editedButFixed(row: Row, exported: ExportedRow): Left[] {
  return columnNames('followUps').flatMap((column) => {
    const why = roleOf('followUps', column)
    if (why === 'key' || why === 'set') return []
    const said = exportedWords(exported, column)
    if (!row.has(column) || said.length === 0) return []
    const text = row.cell(column)
    const same = said.some((words) => sameWords(text, words) || sameDays(text, words))
    return same ? [] : [{ ...placed(row, column), column, why }]
  })
}

/** Spreadsheets write days anew in the way of their country. */
function sameDays(text: string, words: string) {
  return /^\d{4}-\d{2}-\d{2}$/.test(words) && daysIn(text).includes(words)
}

function exportedWords(exported: ExportedRow, column: string) {
  return exported[column as ExportedColumn] ?? []
}
