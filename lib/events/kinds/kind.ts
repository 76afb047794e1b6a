import { z } from 'zod'
import type { Speller } from '../parts.ts'

/**
 * One kind of event: what it carries, how it reads after the actor's name ("Cabinet Office took on F-2"; in Japanese the
 * particle が stands between), and the words of the person who did it, quoted behind the sentence.
 */
export type Kind<P extends z.ZodType> = {
  payload: P
  en: (payload: z.infer<P>, spell: Speller) => string
  ja: (payload: z.infer<P>, spell: Speller) => string
  why?: (payload: z.infer<P>) => string | null | undefined
}

export const kind = <P extends z.ZodType>(definition: Kind<P>) => definition

/** R-n or F-n */
export const number = z.number().int().positive()
export const given = (payload: { reason?: string | null }) => payload.reason
