import { db, type Tx } from '../db/client.ts'
import type { Language, Role } from '../db/generated/enums.ts'
import { everyWording, localized, nameSelect, personName, shortNameSelect, type Worded } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import type { Mentionable } from './mentions.ts'

/** Somebody who can be mentioned, with what decides on what they may see. An organization sees what its members see. */
export type Known = Mentionable & { role: Role; organizationId: string | null; label: (language: Language) => string }

/** Everybody in a series who can be mentioned: its organizations and its members. */
export async function directoryOf(
  { seriesId }: Pick<Viewer, 'seriesId'>,
  client: Pick<Tx, 'organization' | 'membership'> = db,
): Promise<Known[]> {
  const organizations = await client.organization.findMany({
    where: { seriesId },
    select: { id: true, ...nameSelect, shortName: true },
    orderBy: { shortName: 'asc' },
  })
  const members = await client.membership.findMany({
    where: { seriesId, endedAt: null },
    select: {
      role: true,
      organizationId: true,
      person: { select: { id: true, name: true, translations: true } },
      organization: { select: shortNameSelect },
    },
    orderBy: { person: { name: 'asc' } },
  })
  return [
    ...organizations.map(
      (each): Known => ({
        kind: 'organization',
        id: each.id,
        names: everyWording(each, 'name', 'shortName'),
        role: 'contributor',
        organizationId: each.id,
        label: (language) => localized(each, 'shortName', language),
      }),
    ),
    ...members.map(
      ({ person, organization, ...standing }): Known => ({
        kind: 'person',
        id: person.id,
        names: everyWording(person, 'name').flatMap((name) => [name, ...withOrganization(name, organization)]),
        ...standing,
        label: (language) => personName(person, language),
      }),
    ),
  ]
}

/** Tells two people of one name apart: "Aoi Sato (MEXT)". */
function withOrganization(name: string, organization: Worded<'shortName'> | null) {
  if (!organization) return []
  return everyWording(organization, 'shortName').flatMap((short) => [`${name} (${short})`, `${name}（${short}）`])
}
