import { z } from 'zod'
import { change, organizationRef, personRef, role, swap } from '../payload.ts'
import { kind } from './kind.ts'

export const peopleKinds = {
  'person.invited': kind({ payload: z.object({ person: personRef, organization: organizationRef.nullish(), role }) }),
  'person.joined': kind({ payload: z.object({ person: personRef }) }),
  'person.renamed': kind({ payload: swap(z.string()) }),
  'person.addressChanged': kind({ payload: z.object({ person: personRef }) }),
  'membership.changed': kind({
    payload: z.object({ person: personRef, role: swap(role), organization: change(organizationRef) }),
  }),
  'membership.ended': kind({ payload: z.object({ person: personRef }) }),
  'person.sessionsEnded': kind({ payload: z.object({ person: personRef }) }),
}
