import { reader } from '../db/client.ts'
import { working } from '../policy.ts'
import { nameSelect, personName, personSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleFollowUps, visibleRecommendations } from '../visibility.ts'

export type OrganizationRow = Awaited<ReturnType<typeof listOrganizations>>[number]

/**
 * Every organization of the series by sector and name: who speaks for it (for members only) and how much of what the
 * viewer may see it leads, supports, and is asked to answer.
 */
export async function listOrganizations(viewer: Viewer) {
  const organizations = await reader(viewer).organization.findMany({
    where: { seriesId: viewer.seriesId },
    orderBy: [{ sector: 'asc' }, { name: 'asc' }],
    select: {
      id: true,
      slug: true,
      ...nameSelect,
      shortName: true,
      sector: true,
      country: true,
      atTable: true,
      memberships: {
        where: { endedAt: null, role: { in: working } },
        orderBy: [{ role: 'asc' }, { id: 'asc' }],
        select: { role: true, person: { select: personSelect } },
      },
      _count: {
        select: {
          leads: { where: visibleFollowUps(viewer) },
          supports: { where: { followUp: visibleFollowUps(viewer) } },
          addressed: { where: { recommendation: visibleRecommendations(viewer) } },
        },
      },
    },
  })
  return organizations.map(({ memberships, _count, ...organization }) => ({
    ...organization,
    ..._count,
    speakers:
      viewer.role === null
        ? []
        : memberships.map(({ role, person }) => ({ role, name: personName(person, viewer.language) })),
  }))
}
