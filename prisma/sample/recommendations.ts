import { z } from 'zod'
import { ResponseKind } from '#lib/db/generated/enums.ts'
import { read } from './data.ts'

/** What one organization answered. `reason` in the language of the answer; `to` where it was passed on. */
const answered = z.strictObject({
  by: z.string(),
  kind: z.enum(ResponseKind),
  reason: z.string().optional(),
  to: z.string().optional(),
})

/**
 * `passages` stand in the summary word for word. `to`: the organizations that it is addressed to, with the words by
 * which the text means them. Those in `silent` were asked and have not answered; of the others, those that answered were.
 */
const drafted = z.strictObject({
  theme: z.string(),
  title: z.string(),
  translations: z.strictObject({ ja: z.strictObject({ title: z.string() }) }),
  passages: z.array(z.string()),
  to: z.record(z.string(), z.string().nullable()),
  answers: z.array(answered),
  silent: z.array(z.string()).default([]),
})

/** The recommendations of the three summaries with their numbers, in the order in which they are adopted. */
export const recommendations = ['first', 'second', 'third']
  .flatMap((summary, index) =>
    read(`recommendations/${summary}.json`, z.array(drafted)).map((draft) => ({ ...draft, roundtable: index + 1 })),
  )
  .map((draft, index) => ({ ...draft, number: index + 1 }))

export type Numbered = (typeof recommendations)[number]
