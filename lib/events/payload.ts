import { z } from 'zod'
import * as enums from '../db/generated/enums.ts'
import { frozenWords } from '../translation.ts'

/* What payloads are made of. How a sentence spells each is for speller.ts, which knows them by identity. */

/** Names are written into the event, so that history reads as it was, whatever is renamed later. */
export const organizationRef = z.object({
  id: z.uuid(),
  name: z.string(),
  nameJa: z.string().nullish(),
  ...frozenWords,
})
export const personRef = z.object({ id: z.uuid(), name: z.string() })
/** 2026-09-30 */
export const day = z.iso.date()
/** R-n, F-n, or the number of a roundtable */
export const number = z.number().int().positive()
export const count = z.number().int().nonnegative()
export const recommendationNumbers = z.array(number)
export const followUpNumbers = z.array(number)
/** A passage, of which a sentence gives so much that one knows it. */
export const passage = z.string()
export const reason = z.string()

export const progress = z.enum(enums.Progress)
export const confidence = z.enum(enums.Confidence)
export const visibility = z.enum(enums.Visibility)
export const response = z.enum(enums.ResponseKind)
export const role = z.enum(enums.Role)
export const decision = z.enum(enums.Decision)
export const outcome = z.enum(enums.DecisionKind)

/** Of what is never without a value. */
export const swap = <T extends z.ZodType>(value: T) => z.object({ old: value, new: value })
export const change = <T extends z.ZodType>(value: T) => z.object({ old: value.nullable(), new: value.nullable() })

export type OrganizationRef = z.input<typeof organizationRef>
