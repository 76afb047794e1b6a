import { z } from 'zod'
import { Confidence, type Progress } from '../../db/generated/enums.ts'
import { text } from '../../form-fields.ts'
import { key } from '../../messages/key.ts'
import { underwayProgress } from '../../progress-states.ts'

const orNull = <T extends z.ZodType>(value: T) =>
  z.preprocess((given) => (given === '' || given === undefined ? null : given), value.nullable())

/** What an organization says on one follow-up. `implemented`: the work is done, `changed` says what was. */
export const rowValues = z.object({
  noChange: z.preprocess((given) => given === true || given === 'yes', z.boolean()),
  progress: orNull(z.enum([...underwayProgress, 'implemented'], key('errors.choose'))),
  confidence: orNull(z.enum(Confidence, key('errors.choose'))),
  changed: text(10_000),
  obstacles: text(10_000),
  nextStep: text(10_000),
})

export type RowValues = z.infer<typeof rowValues>

type Stored = Omit<RowValues, 'progress'> & { progress: Progress | null; savedAt: Date | null }
type Standing = { progress: Progress; confidence: Confidence | null }
type Last = { obstacles: string; nextStep: string } | null | undefined

/** What stands in the form: what was saved, else the last state. */
export function valuesOf(row: Stored, followUp: Standing, last: Last): RowValues {
  if (!row.savedAt) return prefilled(followUp, last)
  const { noChange, progress, confidence, changed, obstacles, nextStep } = row
  return { noChange, progress: progress === 'discontinued' ? null : progress, confidence, changed, obstacles, nextStep }
}

/** What changed is asked for anew; all else is as it was last reported. */
export function prefilled({ progress, confidence }: Standing, last: Last): RowValues {
  return {
    noChange: false,
    progress: progress === 'discontinued' ? null : progress,
    confidence,
    changed: '',
    obstacles: last?.obstacles ?? '',
    nextStep: last?.nextStep ?? '',
  }
}

export function isSame(one: RowValues, other: RowValues) {
  return (Object.keys(rowValues.shape) as (keyof RowValues)[]).every((key) => one[key] === other[key])
}

/** Why a row cannot be handed in as it is; null when it can. */
export function lacking(values: RowValues): 'changed' | 'progress' | 'confidence' | null {
  if (values.noChange) return null
  if (!values.changed) return 'changed'
  if (!values.progress) return 'progress'
  return values.progress === 'implemented' || values.confidence ? null : 'confidence'
}
