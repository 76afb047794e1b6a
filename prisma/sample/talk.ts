import { z } from 'zod'
import { Visibility } from '#lib/db/generated/enums.ts'
import { read } from './data.ts'

/** `after`: days after the one before. `edited`: how the author words it a day later. */
const line = z.strictObject({
  by: z.string(),
  says: z.string(),
  after: z.number().optional(),
  visibility: z.enum(Visibility).default('participants'),
  edited: z.string().optional(),
  withdrawn: z.literal(true).optional(),
})

/** The first line opens the thread, the others answer it. `on`: R-4, or the title of a follow-up. */
const thread = z.strictObject({ on: z.string(), day: z.number(), lines: z.array(line) })

export const threads = ['recommendations', 'observation-warning', 'nature-finance-skills'].flatMap((about) =>
  read(`talk/${about}.json`, z.array(thread)),
)

export type Thread = z.infer<typeof thread>
export type Line = z.infer<typeof line>
