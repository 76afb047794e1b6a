import { z } from 'zod'
import { type Known, matchOrganization } from '../people/name-matching.ts'

/** As a candidate keeps them, and a recommendation after it. */
export const addressees = z.array(z.object({ wording: z.string().nullable(), organizationId: z.uuid().nullable() }))
type CandidateAddressee = z.infer<typeof addressees>[number]

/** Whom a sentence names: its words, and the organization that these mean where one is known. */
export function addresseesIn(wording: string | null, organizations: Known[]): CandidateAddressee[] {
  if (!wording) return []
  return [{ wording, organizationId: matchOrganization(wording, organizations)?.id ?? null }]
}

/** With these organizations and no others: what the sentence says stays, whoever it meant. */
export function readdressed(named: CandidateAddressee[], organizationIds: string[]): CandidateAddressee[] {
  const ids = [...new Set(organizationIds)]
  const kept = named
    .map(({ wording, organizationId }) => ({
      wording,
      organizationId: organizationId && ids.includes(organizationId) ? organizationId : null,
    }))
    .filter(({ wording, organizationId }) => wording !== null || organizationId !== null)
  const [first] = kept
  const rest = ids.filter((id) => !kept.some(({ organizationId }) => organizationId === id))
  // The words that named nobody known mean the one who was chosen for them.
  if (first && first.organizationId === null && kept.length === 1 && rest.length === 1)
    return [{ wording: first.wording, organizationId: rest[0] ?? null }]
  return [...kept, ...rest.map((organizationId) => ({ wording: null, organizationId }))]
}
