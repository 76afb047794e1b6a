import { fieldNames } from '../../follow-up-fields.ts'
import { can } from '../../policy.ts'
import { isoDay, today } from '../../time.ts'
import { nowOf } from '../../viewer.ts'
import { isFault, type ProblemName, plain, wrong } from '../cell.ts'
import { isTranslation, type Settable, settable } from '../columns.ts'
import type { Change, Note, PlannedRow } from '../plan.ts'
import { foldedTitle, nothing, placed, type Row } from '../rows.ts'
import { translationIn, writtenIn } from '../translations.ts'
import { list, type Verdict } from './allowed.ts'
import { meaningOf, shown } from './meanings.ts'
import type { Planning } from './planning.ts'

/** A row without a number: a follow-up to be created, unless one with its title is there. */
export function planCreation(row: Row, planning: Planning): PlannedRow {
  const { actor, known } = planning
  const planned = nothing(row)
  const { title } = planned
  if (!can(actor, 'createFollowUp')) return problem(planned, row, 'number', 'mayNotCreate')
  const same = [...planning.now.values()].find((state) => foldedTitle(state.values.title) === foldedTitle(title))
  if (title && same) return { ...planned, ref: `F-${same.number}`, note: 'thereAlready' }
  for (const column of ['title', 'answers'] as const) {
    if (plain(row.cell(column)) === '')
      problem(planned, row, column, column === 'title' ? 'required' : 'answersNothing')
  }
  const language = writtenIn(row, fieldNames)
  for (const column of settable) {
    const text = row.cell(column)
    if (plain(text) === '') continue
    const given = isTranslation(column) ? translationIn(row, column, language) : null
    if (given === 'original') continue
    const said = isFault(text) ? wrong('fault') : meaningOf(column, text, { known, leadId: null, before: '' })
    const meaning = given ?? said
    if ('problem' in meaning) planned.problems.push({ ...placed(row, column), ...meaning })
    else if (meaning.value) judge(planned, row, { column, value: meaning.value }, planning)
  }
  planned.does = 'create'
  return planned
}

function judge(
  planned: PlannedRow,
  row: Row,
  { column, value }: { column: Settable; value: string },
  planning: Planning,
) {
  const verdict = verdictOnNew({ column, value }, planning)
  // Every new one begins so.
  if (column === 'progress' && value === 'notStarted') return
  if ('left' in verdict) planned.left.push({ ...placed(row, column), column, why: verdict.left })
  else if ('problem' in verdict) planned.problems.push({ ...placed(row, column), ...verdict })
  else planned.changes.push(newCell(row, { column, value }, planning, verdict.note))
}

function verdictOnNew({ column, value }: { column: Settable; value: string }, { actor, timeZone }: Planning): Verdict {
  const may = (organizationId: string) => can(actor, 'offerLead', { organizationId })
  if (column === 'lead' || column === 'offeredTo') return may(value) ? { note: 'offered' } : { left: 'mayNot' }
  if (column === 'supports')
    return list(value).every((organizationId) => can(actor, 'changeSupport', { organizationId }))
      ? {}
      : { left: 'mayNot' }
  if (column === 'visibility') return can(actor, 'changeVisibility') ? {} : { left: 'mayNot' }
  if (column === 'due') {
    if (!can(actor, 'decideExtension')) return { left: 'dueWithLead' }
    return value < isoDay(today(timeZone, nowOf(actor))) ? { problem: 'past' } : {}
  }
  if (column === 'contact') return { left: 'contactNeedsLead' }
  return ['progress', 'confidence', 'changed'].includes(column) ? { left: 'leadReports' } : {}
}

function newCell(
  row: Row,
  { column, value }: { column: Settable; value: string },
  { known }: Planning,
  note?: Note,
): Change {
  return {
    column,
    heading: row.heading(column),
    value,
    old: '',
    new: shown(column, value, { known }),
    ...(note && { note }),
  }
}

function problem(planned: PlannedRow, row: Row, column: 'number' | Settable, problem: ProblemName) {
  planned.problems.push({ ...placed(row, column), problem })
  return planned
}
