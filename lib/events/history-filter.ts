import { z } from 'zod'
import { reader } from '../db/client.ts'
import { localized, personName, personSelect, shortNameSelect } from '../translation.ts'
import { isMember, type Viewer } from '../viewer.ts'
import { eventGroups } from './groups.ts'

/** What the address of a history page may narrow; whatever makes no sense is left out. `before`: a row's sequence. */
export const historyFilter = z.object({
  person: z.uuid().optional().catch(undefined),
  organization: z.string().max(100).optional().catch(undefined),
  kind: z.enum(eventGroups).optional().catch(undefined),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
})

export type HistoryFilter = z.infer<typeof historyFilter>

/** The query string of a filter, with its question mark; '' for none. */
export function historyUrl(filter: HistoryFilter) {
  const pairs = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

/** Whom one may choose: organizations by name; for members, the members of the series too. */
export async function historyChoices(viewer: Viewer) {
  const { seriesId, language } = viewer
  const [organizations, people] = await Promise.all([
    reader(viewer).organization.findMany({
      where: { seriesId },
      select: { id: true, slug: true, ...shortNameSelect },
    }),
    isMember(viewer)
      ? reader(viewer).person.findMany({
          where: { memberships: { some: { seriesId } } },
          orderBy: { name: 'asc' },
          select: { id: true, ...personSelect },
        })
      : [],
  ])
  const named = organizations.map(({ id, slug, ...names }) => ({
    id,
    slug,
    name: localized(names, 'shortName', language),
  }))
  return {
    organizations: named.sort((a, b) => a.name.localeCompare(b.name, language)),
    people: people.map((person) => ({ id: person.id, name: personName(person, language) })),
  }
}
