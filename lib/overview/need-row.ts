import { z } from 'zod'
import { Language } from '../db/generated/enums.ts'

/** One thing that waits for somebody. `total`: how many of its pile there are, shown or not. */
export const needRow = z.object({
  pile: z.enum([
    'answer',
    'takeOn',
    'returned',
    'update',
    'verify',
    'decide',
    'review',
    'answered',
    'unowned',
    'mentioned',
  ]),
  kind: z.enum([
    'answer',
    'takeOn',
    'returned',
    'overdue',
    'stale',
    'dueSoon',
    'verify',
    'decide',
    'review',
    'accepted',
    'acceptedInPart',
    'declined',
    'passedOn',
    'handedBack',
    'unowned',
    'mentioned',
  ]),
  item: z.enum(['R', 'F']),
  number: z.number(),
  title: z.string(),
  /** of the title as it is shown */
  language: z.enum(Language),
  at: z.coerce.date().nullable(),
  day: z.coerce.date().nullable(),
  who: z.string().nullable(),
  words: z.string().nullable(),
  total: z.number(),
})

export type NeedRow = z.infer<typeof needRow>

/** The same as its reader is shown it. */
export type Need = Pick<NeedRow, 'pile' | 'kind' | 'at' | 'day' | 'words'> & {
  /** R-4 or F-12 */
  ref: string
  /** a path within the series */
  href: string
  title: string
  language: Language
  /** the organization that asked, reported, answered or wrote, by its short name */
  who: string | null
}
