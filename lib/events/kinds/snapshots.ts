import { z } from 'zod'
import { count, number } from '../payload.ts'
import { kind } from './kind.ts'

export const snapshotsKinds = {
  'snapshot.frozen': kind({
    payload: z.object({
      number,
      title: z.string(),
      takenAt: z.iso.datetime(),
      sha256: z.string(),
      /** the review that works on it, by its number */
      review: number.nullable(),
      recommendations: count,
      followUps: count,
    }),
  }),
}
