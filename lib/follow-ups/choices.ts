import { reader } from '../db/client.ts'
import { nameSelect, personName, personSelect, titleSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleRecommendations } from '../visibility.ts'

export type OrganizationChoice = Awaited<ReturnType<typeof organizationChoices>>[number]

export function organizationChoices(viewer: Viewer) {
  return reader(viewer).organization.findMany({
    where: { seriesId: viewer.seriesId },
    orderBy: { name: 'asc' },
    select: { id: true, slug: true, ...nameSelect, shortName: true },
  })
}

/** Who may be the contact of a lead: its present members. */
export async function contactChoices(viewer: Viewer, organizationId: string) {
  const people = await reader(viewer).person.findMany({
    where: { memberships: { some: { seriesId: viewer.seriesId, organizationId, endedAt: null } } },
    orderBy: { name: 'asc' },
    select: { id: true, ...personSelect },
  })
  return people.map((person) => ({ id: person.id, name: personName(person, viewer.language) }))
}

export function recommendationChoices(viewer: Viewer) {
  return reader(viewer).recommendation.findMany({
    where: visibleRecommendations(viewer),
    orderBy: { number: 'asc' },
    select: { number: true, ...titleSelect },
  })
}
