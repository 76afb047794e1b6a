import type { ResponseKind } from '#lib/db/generated/enums.ts'

/** What one organization answered. `reason` in the language of the answer; `to` where it was passed on. */
export type Answered = { by: string; kind: ResponseKind; reason?: string; to?: string }

/**
 * `passages` stand in the summary word for word. `to`: the organizations that it is addressed to, with the words by
 * which the text means them. Those in `silent` were asked and have not answered; of the others, those that answered were.
 */
export type Drafted = {
  theme: string
  title: string
  translations: { ja: { title: string } }
  passages: string[]
  to: Record<string, string | null>
  answers: Answered[]
  silent?: string[]
}
