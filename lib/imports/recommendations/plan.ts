import { can } from '../../policy.ts'
import { wordsOf } from '../../vocabulary.ts'
import { plain, sameWords, unguarded, wrong } from '../cell.ts'
import type { RecommendationColumn } from '../columns.ts'
import type { PlannedRow } from '../plan.ts'
import { nothing, placed, type Row } from '../rows.ts'
import { visibilityIn } from '../values/words.ts'
import { addresseesIn, shownAddressees } from './addressees.ts'
import { planNewRecommendation } from './plan-creation.ts'
import { noWord, type RecommendationPlanning } from './planning.ts'
import type { State } from './states.ts'
import { addTranslations } from './translations.ts'

export function planRecommendation(row: Row, planning: RecommendationPlanning): PlannedRow {
  const now = row.number === null ? undefined : planning.now.get(row.number)
  if (row.problems.length === 0 && now) return planChange(row, now, planning)
  if (row.problems.length === 0 && row.number === null) return planNewRecommendation(row, planning)
  const planned = { ...nothing(row), problems: row.problems }
  if (row.number === null || now) return planned
  const unknown = { ...placed(row, 'number'), ...wrong('noRecommendationRow', { number: row.number }) }
  return { ...planned, problems: [...row.problems, unknown] }
}

function planChange(row: Row, now: State, planning: RecommendationPlanning): PlannedRow {
  const before = (row.madeAt && planning.made.get(row.madeAt.getTime())?.get(now.number)) || now
  const { id, version, title } = now
  const planned: PlannedRow = { ...nothing(row), ref: `R-${now.number}`, id, version, title }
  changeVisibility(planned, row, { now, before, planning })
  addAddressees(planned, row, { now, planning })
  addTranslations(planned, row, { now, before, planning })
  const told: [RecommendationColumn, string[]][] = [
    ['title', [before.title, now.title]],
    ['theme', [...before.theme, ...now.theme]],
    ['passage', [before.passages.join('\n'), now.passages.join('\n')]],
  ]
  for (const [column, said] of told) {
    const text = row.cell(column)
    if (plain(text) !== '' && !said.some((each) => sameWords(text, each)))
      planned.left.push({ ...placed(row, column), column, why: 'create' })
  }
  planned.does = planned.changes.length > 0 ? 'change' : 'nothing'
  return planned
}

type States = { now: State; before: State; planning: RecommendationPlanning }

function changeVisibility(planned: PlannedRow, row: Row, { now, before, planning: { actor } }: States) {
  const text = plain(row.cell('visibility'))
  if (text === '') return
  const wanted = visibilityIn(text)
  const place = placed(row, 'visibility')
  if (!wanted) planned.problems.push(noWord(row, actor))
  else if (wanted === before.visibility || wanted === now.visibility) return
  else if (!can(actor, 'changeVisibility')) planned.left.push({ ...place, column: 'visibility', why: 'mayNot' })
  else {
    const say = (value: State['visibility']) => wordsOf(actor.language).visibility[value]
    const conflict = now.visibility !== before.visibility && { was: say(before.visibility) }
    const cell = { value: wanted, old: say(now.visibility), new: say(wanted) }
    planned.changes.push({ column: 'visibility', heading: place.heading, ...cell, ...conflict })
  }
}

/** A table adds addressees and takes none away: they may have been asked, and have answered. */
function addAddressees(planned: PlannedRow, row: Row, { now, planning: { actor, known } }: Omit<States, 'before'>) {
  const text = plain(unguarded(row.cell('addressees')))
  if (text === '') return
  const place = placed(row, 'addressees')
  const meant = addresseesIn(text, known)
  const wanted = meant.flatMap(({ organizationId }) => organizationId ?? [])
  const unknown = meant.find(
    ({ wording }) =>
      wording !== null && !now.addressees.some((each) => each.wording !== null && sameWords(wording, each.wording)),
  )
  if (unknown) {
    planned.problems.push({ ...place, problem: 'noOrganization', values: { part: unknown.wording ?? '' } })
    return
  }
  const there = now.addressees.flatMap(({ organizationId }) => organizationId ?? [])
  const added = wanted.filter((id) => !there.includes(id))
  if (there.some((id) => !wanted.includes(id)))
    planned.left.push({ ...place, column: 'addressees', why: 'addresseesStay' })
  if (added.length === 0) return
  if (!can(actor, 'address')) planned.left.push({ ...place, column: 'addressees', why: 'mayNot' })
  else {
    const say = (ids: string[]) =>
      shownAddressees(
        ids.map((organizationId) => ({ wording: null, organizationId })),
        known,
      )
    const cell = { value: added.join(), old: say(there), new: say([...there, ...added]) }
    planned.changes.push({ column: 'addressees', heading: place.heading, ...cell })
  }
}
