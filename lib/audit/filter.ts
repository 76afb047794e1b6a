import { z } from 'zod'
import { auditKinds } from './kinds.ts'

const day = z.iso.date().optional().catch(undefined)

/** What the address of the audit record may narrow; whatever makes no sense is left out. `before`: an entry's id. */
export const auditFilter = z.object({
  kind: z.enum(auditKinds).optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  since: day,
  until: day,
  before: z.uuid().optional().catch(undefined),
})

export type AuditFilter = z.infer<typeof auditFilter>

/** The query string of a filter, with its question mark; '' for none. */
export function auditUrl(filter: AuditFilter) {
  const pairs = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}
