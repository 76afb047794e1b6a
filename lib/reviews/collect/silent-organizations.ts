import { db, type Tx } from '../../db/client.ts'
import { nameSelect } from '../../translation.ts'
import { isExpected, isHandedIn } from './request.ts'

/**
 * The organizations of which a review has it on record that they gave no answer, by name, with the numbers of the
 * follow-ups that they still lead and were asked about. An answer that came after all takes them off.
 */
export async function silentOrganizations(reviewId: string, client: Pick<Tx, 'reviewRequest'> = db) {
  const requests = await client.reviewRequest.findMany({
    where: { reviewId, steps: { some: { step: 'noAnswer', takenAt: { not: null } } } },
    orderBy: { organization: { name: 'asc' } },
    select: {
      submittedAt: true,
      sentBackAt: true,
      organization: { select: { id: true, slug: true, ...nameSelect, shortName: true } },
      steps: { where: { step: 'noAnswer' }, select: { takenAt: true } },
      rows: {
        orderBy: { followUp: { number: 'asc' } },
        select: { followUp: { select: { id: true, number: true, leadId: true, progress: true } } },
      },
    },
  })
  return requests
    .filter((request) => !isHandedIn(request))
    .map(({ organization, steps, rows }) => ({
      ...organization,
      onRecordSince: steps[0]?.takenAt ?? null,
      followUps: rows
        .map(({ followUp }) => followUp)
        .filter((followUp) => isExpected(followUp, organization.id))
        .map(({ id, number }) => ({ id, number })),
    }))
}
