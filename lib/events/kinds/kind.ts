import type { z } from 'zod'
import type { Values } from '../../messages/fill.ts'
import type { Speller } from '../speller.ts'

/**
 * One kind of event: what it carries, and the words of the person who did it, quoted behind its sentence. That stands in
 * lib/messages/…/events.json under the kind, as it reads after the actor's name ("Cabinet Office took on F-2"; in Japanese
 * the particle が stands between). It names the fields of the payload, see speller.ts, and what `values` says besides.
 */
export type Kind<P extends z.ZodObject> = {
  payload: P
  values?: (payload: z.infer<P>, spell: Speller) => Values
  why?: (payload: z.infer<P>) => string | null | undefined
}

export const kind = <P extends z.ZodObject>(definition: Kind<P>) => definition

export const given = (payload: { reason?: string | null }) => payload.reason
