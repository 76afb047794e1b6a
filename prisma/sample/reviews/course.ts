import { z } from 'zod'
import { Language } from '#lib/db/generated/enums.ts'
import { read } from '../data.ts'

const inBoth = z.tuple([z.string(), z.string()])

const meeting = z.strictObject({
  day: z.number(),
  published: z.number(),
  opening: z.string(),
  outcomes: z.array(
    z.strictObject({ kind: z.enum(['note', 'continue', 'escalate']), text: z.string(), language: z.enum(Language) }),
  ),
  remarks: z.array(z.strictObject({ by: z.string(), text: z.string() })),
  comment: z.strictObject({ by: z.string(), text: z.string(), answer: z.string() }),
  erratum: z.string().optional(),
})

/**
 * One review as it is told: days count from today as everywhere in the sample. `number`: of the roundtable that it
 * prepares. `handsIn`, `begins`: the share of organizations that hand in, and that has only begun. Texts in English and in
 * Japanese. `meeting`: what follows once it was held; a review that still collects has none.
 */
const course = z.strictObject({
  number: z.number(),
  opened: z.number(),
  closes: z.number(),
  handsIn: z.number(),
  begins: z.number(),
  questions: z.array(inBoth),
  message: inBoth,
  meeting: meeting.optional(),
})

export const courses = read('reviews/courses.json', z.array(course))

export type Course = z.infer<typeof course>
export type Meeting = z.infer<typeof meeting>
