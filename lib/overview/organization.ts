import { reader } from '../db/client.ts'
import { listFollowUps, type SeriesClock } from '../follow-ups/queries.ts'
import { can } from '../policy.ts'
import { nameSelect, personSelect, positionSelect, shortNameSelect, titleSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleFollowUps, visibleRecommendations } from '../visibility.ts'

export type OrganizationPage = NonNullable<Awaited<ReturnType<typeof organizationOf>>>

/**
 * What an organization's people live on: what is asked of them and offered to them, what they lead and support (the
 * first page of each list), who speaks for them and who sat at the table. Null when there is no such organization.
 */
export async function organizationOf(viewer: Viewer, series: SeriesClock, slug: string) {
  const found = await findOrganization(viewer, slug)
  if (!found) return null
  const [leads, supports] = await Promise.all([
    listFollowUps(viewer, series, { organization: slug, as: 'lead', sort: 'progress' }),
    listFollowUps(viewer, series, { organization: slug, as: 'support', sort: 'progress' }),
  ])
  const { addressed, responses, memberships, assignments, ...organization } = found
  const answers = new Map(responses.map((response) => [response.recommendationId, response]))
  return {
    ...organization,
    addressed: addressed
      .map(({ askedAt, recommendation }) => ({
        askedAt,
        ...recommendation,
        answer: answers.get(recommendation.id) ?? null,
      }))
      .sort((a, b) => a.number - b.number),
    offers: can(viewer, 'seeMembers') ? assignments : [],
    speakers: can(viewer, 'seeMembers') ? memberships : [],
    leads,
    supports,
  }
}

function findOrganization(viewer: Viewer, slug: string) {
  const recommendation = visibleRecommendations(viewer)
  return reader(viewer).organization.findFirst({
    where: { seriesId: viewer.seriesId, slug },
    select: {
      id: true,
      slug: true,
      ...nameSelect,
      shortName: true,
      sector: true,
      country: true,
      atTable: true,
      note: true,
      addressed: {
        where: { recommendation },
        select: {
          askedAt: true,
          recommendation: { select: { id: true, number: true, ...titleSelect } },
        },
      },
      responses: {
        where: { current: true, recommendation },
        select: {
          recommendationId: true,
          kind: true,
          reason: true,
          language: true,
          translations: true,
          at: true,
          passedOnTo: { select: shortNameSelect },
        },
      },
      assignments: {
        where: { state: 'offered', followUp: visibleFollowUps(viewer) },
        orderBy: { offeredAt: 'asc' },
        select: { offeredAt: true, message: true, followUp: { select: { number: true, ...titleSelect } } },
      },
      memberships: {
        where: { endedAt: null },
        orderBy: [{ role: 'asc' }, { person: { name: 'asc' } }],
        select: { role: true, person: { select: { id: true, email: true, ...personSelect } } },
      },
      participations: {
        orderBy: [{ roundtable: { number: 'desc' } }, { position: 'asc' }],
        select: {
          id: true,
          ...positionSelect,
          person: { select: personSelect },
          roundtable: { select: { number: true, startsAt: true } },
        },
      },
    },
  })
}
