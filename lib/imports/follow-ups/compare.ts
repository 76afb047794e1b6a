import { isFault, type Meaning, plain, sameWords, wrong } from '../cell.ts'
import type { Settable } from '../columns.ts'
import type { Known } from '../names-to-match.ts'
import { meaningOf } from './meanings.ts'
import type { State } from './states.ts'

type Asked = {
  column: Settable
  /** the words of the cell */
  text: string
  now: State
  /** as it was when the table was made; null where the table does not say when, or it was not there yet */
  before: State | null
  /** what the export said in this cell, in either language */
  exported: string[]
  known: Known
}

type Compared = { is: 'same' } | { is: 'edited'; value: string; conflict: boolean } | { is: 'wrong'; meaning: Meaning }

/**
 * Whether a cell was edited: whether it says anything else than was exported, in words or in meaning. Where nothing was
 * exported what stands there now counts, and an empty cell says nothing.
 */
export function compare({ column, text, now, before, exported, known }: Asked): Compared {
  const said = (before ?? now).values[column]
  if (exported.some((words) => sameWords(text, words))) return { is: 'same' }
  const saysNothing = plain(text) === '' && (exported.length === 0 || column === 'changed')
  if (saysNothing) return { is: 'same' }
  if (isFault(text)) return { is: 'wrong', meaning: wrong('fault') }
  const meaning = meaningOf(column, text, { known, leadId: now.leadId, before: said })
  if (!('value' in meaning)) return { is: 'wrong', meaning }
  const { value } = meaning
  if (value === said || value === now.values[column]) return { is: 'same' }
  return { is: 'edited', value, conflict: now.values[column] !== said }
}
