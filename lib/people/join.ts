import { db, type Tx } from '../db/client.ts'
import { record } from '../events/record.ts'
import { nameSelect } from '../translation.ts'
import { isMember, type Viewer } from '../viewer.ts'

/**
 * Whoever signs in is a member from then on. Says so in the history of each series, the first time.
 * @param at when, where that is not now
 */
export async function join(tx: Tx, personId: string, at?: Date) {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true, language: true, memberships: { where: { joinedAt: null, endedAt: null } } },
  })
  for (const { id, seriesId, role, organizationId } of person.memberships) {
    const { count } = await tx.membership.updateMany({
      where: { id, joinedAt: null, endedAt: null },
      data: { joinedAt: at ?? new Date() },
    })
    const actor: Viewer = {
      seriesId,
      personId,
      name: person.name,
      role,
      organizationId,
      language: person.language ?? 'en',
      at,
    }
    const payload = { person: { id: personId, name: person.name } }
    if (count === 1 && isMember(actor))
      await record(tx, actor, 'person.joined', payload, { personId, visibility: 'participants' })
  }
}

/** The series that somebody belongs to, real ones first; the first of them is where signing in leads. */
export function seriesOf(personId: string, client: Tx | typeof db = db) {
  return client.series.findMany({
    where: { memberships: { some: { personId, endedAt: null } } },
    orderBy: [{ fictional: 'asc' }, { createdAt: 'asc' }],
    select: {
      id: true,
      slug: true,
      ...nameSelect,
      timeZone: true,
      languages: true,
      memberships: {
        where: { personId },
        select: { role: true, organization: { select: nameSelect } },
      },
    },
  })
}
