import { db, type Tx } from '../db/client.ts'
import type { Known } from '../people/name-matching.ts'
import { everyWording, nameSelect } from '../translation.ts'

type Client = Pick<Tx, 'organization' | 'person' | 'theme'>

export async function knownOrganizations(seriesId: string, client: Client = db) {
  const rows = await client.organization.findMany({
    where: { seriesId },
    select: { id: true, ...nameSelect, shortName: true },
    orderBy: { name: 'asc' },
  })
  return rows.map((row): Known & typeof row => ({ ...row, names: everyWording(row, 'name', 'shortName') }))
}

/** Whoever sat at a roundtable of a series or is a member of it, with the organization that they were there for. */
export async function knownPeople(seriesId: string, client: Client = db) {
  const rows = await client.person.findMany({
    where: {
      OR: [{ participations: { some: { roundtable: { seriesId } } } }, { memberships: { some: { seriesId } } }],
    },
    select: {
      id: true,
      name: true,
      translations: true,
      participations: {
        where: { roundtable: { seriesId } },
        select: { organization: { select: { name: true } } },
        orderBy: { roundtable: { number: 'desc' } },
        take: 1,
      },
      memberships: { where: { seriesId }, select: { organization: { select: { name: true } } }, take: 1 },
    },
    orderBy: { name: 'asc' },
  })
  return rows.map(({ participations, memberships, ...row }) => ({
    ...row,
    names: everyWording(row, 'name'),
    organization: (participations[0] ?? memberships[0])?.organization?.name ?? null,
  }))
}

/** The themes of a series that take new recommendations, in their order. */
export async function knownThemes(seriesId: string, client: Client = db) {
  const rows = await client.theme.findMany({
    where: { seriesId, retired: false },
    select: { id: true, ...nameSelect, shortName: true },
    orderBy: { position: 'asc' },
  })
  return rows.map((row): Known & typeof row => ({ ...row, names: everyWording(row, 'name', 'shortName') }))
}
