import { db, type Tx } from '../db/client.ts'
import type { Role } from '../db/generated/enums.ts'
import type { Viewer } from '../viewer.ts'
import type { Mentionable } from './mentions.ts'

/** Somebody who can be mentioned, with what decides on what they may see. An organization sees what its members see. */
export type Known = Mentionable & { role: Role; organizationId: string | null; label: string; labelJa: string }

/** Everybody in a series who can be mentioned: its organizations and its members. */
export async function directoryOf(
  { seriesId }: Pick<Viewer, 'seriesId'>,
  client: Pick<Tx, 'organization' | 'membership'> = db,
): Promise<Known[]> {
  const organizations = await client.organization.findMany({
    where: { seriesId },
    select: { id: true, name: true, nameJa: true, shortName: true, shortNameJa: true },
    orderBy: { shortName: 'asc' },
  })
  const members = await client.membership.findMany({
    where: { seriesId, endedAt: null },
    select: {
      role: true,
      organizationId: true,
      person: { select: { id: true, name: true } },
      organization: { select: { shortName: true, shortNameJa: true } },
    },
    orderBy: { person: { name: 'asc' } },
  })
  return [
    ...organizations.map(
      (each): Known => ({
        kind: 'organization',
        id: each.id,
        names: namesOf(each),
        role: 'contributor',
        organizationId: each.id,
        label: each.shortName,
        labelJa: each.shortNameJa ?? each.shortName,
      }),
    ),
    ...members.map(
      ({ person, organization, ...standing }): Known => ({
        kind: 'person',
        id: person.id,
        names: [person.name, ...withOrganization(person.name, organization)],
        ...standing,
        label: person.name,
        labelJa: person.name,
      }),
    ),
  ]
}

export type Named = { name: string; nameJa?: string | null; shortName: string; shortNameJa?: string | null }

/** What people may write behind the @ for an organization. */
export function namesOf({ name, nameJa, shortName, shortNameJa }: Named) {
  return [...new Set([name, nameJa, shortName, shortNameJa].filter((each) => typeof each === 'string'))]
}

/** Tells two people of one name apart: "Aoi Sato (MEXT)". */
function withOrganization(name: string, organization: Pick<Named, 'shortName' | 'shortNameJa'> | null) {
  if (!organization) return []
  const { shortName, shortNameJa } = organization
  return [...new Set([shortName, shortNameJa ?? shortName])].flatMap((short) => [
    `${name} (${short})`,
    `${name}（${short}）`,
  ])
}
