import { reader } from '../db/client.ts'
import { can } from '../policy.ts'
import { nameSelect, personSelect, positionSelect, titleSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'

/** The members of the series by organization; for members only, so a visitor gets none. */
export async function listMembers(viewer: Viewer) {
  if (!can(viewer, 'seeMembers')) return []
  return reader(viewer).membership.findMany({
    where: { seriesId: viewer.seriesId, endedAt: null },
    orderBy: [{ organization: { name: 'asc' } }, { role: 'asc' }, { person: { name: 'asc' } }],
    select: {
      role: true,
      joinedAt: true,
      person: { select: { id: true, ...personSelect } },
      organization: { select: { id: true, slug: true, ...nameSelect } },
    },
  })
}

/** Who sat at each roundtable, as printed, the latest roundtable first. Part of the published summary, so for everybody. */
export function listParticipants(viewer: Viewer) {
  return reader(viewer).roundtable.findMany({
    where: { seriesId: viewer.seriesId, participations: { some: {} } },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      ...titleSelect,
      startsAt: true,
      participations: {
        orderBy: { position: 'asc' },
        select: {
          part: true,
          ...positionSelect,
          person: { select: { id: true, ...personSelect } },
        },
      },
    },
  })
}

/** Whom an invitation may mean: printed in a summary of this series, or invited and not come yet. */
export async function listInvitable(viewer: Viewer) {
  if (!can(viewer, 'invite')) return []
  const { seriesId } = viewer
  return reader(viewer).person.findMany({
    where: {
      memberships: { none: { seriesId, joinedAt: { not: null }, endedAt: null } },
      OR: [{ participations: { some: { roundtable: { seriesId } } } }, { memberships: { some: { seriesId } } }],
    },
    orderBy: { name: 'asc' },
    select: { id: true, ...personSelect, participations: { select: positionSelect, take: 1 } },
  })
}

export function listOrganizationsToChoose(viewer: Viewer) {
  return reader(viewer).organization.findMany({
    where: { seriesId: viewer.seriesId },
    orderBy: { name: 'asc' },
    select: { id: true, ...nameSelect },
  })
}
