import { db, reader } from '../db/client.ts'
import { can } from '../policy.ts'
import { nameSelect, personSelect, positionSelect, titleSelect } from '../translation.ts'
import { isMember, type Viewer } from '../viewer.ts'
import { visibleFollowUps } from '../visibility.ts'
import { comesElsewhere } from './on-member.ts'
import { sessionsOf } from './sessions.ts'

/**
 * Somebody's page. A visitor finds those who are printed in a summary, a member every member too; the address and the
 * sessions are for the secretariat. Null: nobody whom this viewer may see.
 */
export async function findPerson(viewer: Viewer, id: string) {
  const { seriesId } = viewer
  const printed = { participations: { some: { roundtable: { seriesId } } } }
  const seen = can(viewer, 'seeMembers') ? { OR: [printed, { memberships: { some: { seriesId } } }] } : printed
  const person = await reader(viewer).person.findFirst({
    where: { id, ...seen },
    select: {
      id: true,
      ...personSelect,
      email: true,
      language: true,
      participations: {
        where: { roundtable: { seriesId } },
        orderBy: { roundtable: { number: 'desc' } },
        select: {
          id: true,
          part: true,
          ...positionSelect,
          organization,
          roundtable: { select: { id: true, ...titleSelect, startsAt: true } },
        },
      },
      memberships: {
        where: { seriesId },
        select: { role: true, joinedAt: true, invitedAt: true, endedAt: true, version: true, organization },
      },
      contactOf: {
        where: visibleFollowUps(viewer),
        orderBy: { number: 'asc' },
        select: { number: true, ...titleSelect, leadId: true },
      },
    },
  })
  if (!person) return null
  const { email, memberships, ...known } = person
  const secretariat = can(viewer, 'endSessionsOf')
  // Sessions hold for every series, so they are not for one of several to know.
  const ends = secretariat && isMember(viewer) && !(await comesElsewhere(db, viewer, id))
  const [membership] = can(viewer, 'seeMembers') ? memberships : []
  return {
    ...known,
    membership: membership ?? null,
    email: secretariat ? email : null,
    contactOf: can(viewer, 'seeMembers') ? known.contactOf : [],
    sessions: ends && membership ? await sessionsOf(id) : null,
  }
}

const organization = { select: { id: true, slug: true, ...nameSelect } } as const
