import type { Actor } from '../../viewer.ts'
import { wrong } from '../cell.ts'
import type { Known } from '../names-to-match.ts'
import { placed, type Row } from '../rows.ts'
import { choicesOf } from '../values/words.ts'
import type { Source } from './place.ts'
import type { State } from './states.ts'

export type RecommendationPlanning = {
  actor: Actor
  known: Known
  now: Map<number, State>
  /** by the instant of the export, in milliseconds */
  made: Map<number, Map<number, State>>
  documents: Source[]
  fileName: string
}

export function noWord(row: Row, { language }: Actor) {
  return { ...placed(row, 'visibility'), ...wrong('noWord', { choices: choicesOf('visibility', language) }) }
}
