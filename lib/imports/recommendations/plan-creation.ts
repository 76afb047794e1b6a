import { Language } from '../../db/generated/enums.ts'
import { can } from '../../policy.ts'
import { wordsOf } from '../../vocabulary.ts'
import { isFault, type ProblemName, plain, unguarded } from '../cell.ts'
import type { RecommendationColumn } from '../columns.ts'
import type { Change, Note, PlannedRow } from '../plan.ts'
import { foldedTitle, nothing, placed, type Row } from '../rows.ts'
import { translationIn, writtenIn } from '../translations.ts'
import { namedBy } from '../values/names.ts'
import { visibilityIn } from '../values/words.ts'
import { addresseesIn, shownAddressees, wordingsFor } from './addressees.ts'
import { placeIn } from './place.ts'
import { noWord, type RecommendationPlanning } from './planning.ts'
import { problemOf, translated } from './translations.ts'

/** A row without a number: a recommendation to be taken from the words of a document, or of the table itself. */
export function planNewRecommendation(row: Row, planning: RecommendationPlanning): PlannedRow {
  const { actor, known } = planning
  const planned: PlannedRow = { ...nothing(row), does: 'create' }
  const { title } = planned
  const add = (column: RecommendationColumn, value: string, shown = value, note?: Note) => {
    const change: Change = { column, heading: row.heading(column), value, old: '', new: shown, ...(note && { note }) }
    planned.changes.push(change)
  }
  const problem = (column: RecommendationColumn, name: ProblemName, values?: Record<string, string | number>) =>
    planned.problems.push({ ...placed(row, column), problem: name, values })
  const said = (column: RecommendationColumn) => plain(unguarded(row.cell(column)))

  if (!can(actor, 'curate')) problem('number', 'mayNotCurate')
  const same = [...planning.now.values()].find((state) => foldedTitle(state.title) === foldedTitle(title))
  if (title && same) return { ...nothing(row), ref: `R-${same.number}`, note: 'thereAlready' }
  if (title === '') problem('title', 'required')
  else if (isFault(title)) problem('title', 'fault')
  else if (title.length > 300) problem('title', 'tooLong', { maximum: 300, length: title.length })
  else add('title', title)

  const theme = said('theme')
  const [named] = namedBy(known.themes, theme)
  if (named) add('theme', named.id, named.label)
  else if (theme) problem('theme', 'noTheme', { choices: known.themes.map(({ label }) => label).join(' / ') })

  const addressees = addresseesIn(said('addressees'), known)
  if (addressees.length > 0) add('addressees', JSON.stringify(addressees), shownAddressees(addressees, known))
  for (const text of translated) {
    const written = writtenIn(row, [text])
    for (const language of Object.values(Language)) {
      const column = `${text}_${language}` as const
      const words = said(column)
      const given = words ? translationIn(row, column, written) : 'original'
      if (given === 'original') continue
      const parts = text === 'title' ? [words] : wordingsFor(addressees, words, known)
      const bad = given ?? problemOf(parts, text)
      if (bad) problem(column, bad.problem, bad.values)
      else add(column, text === 'title' ? words : JSON.stringify(parts), words)
    }
  }

  const visibility = said('visibility')
  const seenBy = visibilityIn(visibility)
  if (seenBy) add('visibility', seenBy, wordsOf(actor.language).visibility[seenBy])
  else if (visibility) planned.problems.push(noWord(row, actor))

  const passage = said('passage') || title
  const found = placeIn(planning.documents, passage, said('document'))
  if (found && 'twice' in found) problem('passage', 'passageTwice', { times: found.twice })
  else if (found) add('passage', JSON.stringify(found.passages), passage)
  else add('passage', JSON.stringify([{ exact: passage.replace(/\s+/g, ' ') }]), passage, 'fromTable')
  if (found && 'document' in found) add('document', found.document.id, found.document.title)
  else if (found === null) add('document', '', planning.fileName, 'fromTable')
  return planned
}
