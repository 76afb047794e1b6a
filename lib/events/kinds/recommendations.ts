import { z } from 'zod'
import { LineageKind } from '../../db/generated/enums.ts'
import { day, number, organizationRef, reason, response, visibility } from '../payload.ts'
import { given, kind } from './kind.ts'

/** `is`: which of the two `number` is; `other` is the other. */
const lineage = z.object({ number, other: number, is: z.enum(['later', 'earlier']), kind: z.enum(LineageKind) })

export const recommendationKinds = {
  'recommendation.adopted': kind({
    payload: z.object({
      number,
      title: z.string(),
      passages: z.number(),
      document: z.string(),
      visibility,
      /** of the first passage, and the day of the roundtable */
      page: z.number().nullish(),
      on: day.nullish(),
      words: z.string().nullish(),
    }),
    why: (p) => p.words,
  }),
  'recommendation.addressed': kind({ payload: z.object({ number, organization: organizationRef }) }),
  'recommendation.asked': kind({ payload: z.object({ number, organization: organizationRef }) }),
  'recommendation.answered': kind({
    payload: z.object({
      number,
      organization: organizationRef,
      kind: response,
      passedOnTo: organizationRef.nullish(),
      reason: reason.nullish(),
    }),
    why: given,
  }),
  'recommendation.visibilityChanged': kind({ payload: z.object({ number, old: visibility, new: visibility }) }),
  'recommendation.reminded': kind({ payload: z.object({ number, organization: organizationRef }) }),
  'recommendation.lineageSet': kind({ payload: lineage }),
  'recommendation.lineageRemoved': kind({ payload: lineage }),
}
