import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { Sector } from '../db/generated/enums.ts'
import type { Section } from '../documents/front-matter/front-matter.ts'
import { lettersOf } from '../folded.ts'
import { invalid, type Refused } from '../outcome.ts'
import { matchOrganization, matchPerson } from '../people/name-matching.ts'
import type { participantInput } from '../roundtables/add-roundtable.ts'
import { enterOrganization, freeSlug } from '../roundtables/organizations.ts'
import { type Curator, enterTheme } from '../roundtables/series.ts'
import { type Body, type Confirmation, othersOf, type Seat } from './confirm-input.ts'
import { knownOrganizations, knownPeople, knownThemes } from './names-to-match.ts'

/** The organization that each printed one is, in their order; null where it is none of this series. */
export async function enterBodies(tx: Tx, curator: Curator, bodies: Body[]): Promise<(string | null)[] | Refused> {
  const { seriesId } = curator
  const known = await knownOrganizations(seriesId, tx)
  const slugs = await tx.organization.findMany({ where: { seriesId }, select: { slug: true } })
  const taken = new Set(slugs.map(({ slug }) => slug))
  const ids: (string | null)[] = []
  for (const [n, body] of bodies.entries()) {
    const { which, name, shortName, sector, country } = body
    if (which === 'none') ids.push(null)
    else if (which !== 'new') {
      if (!known.some(({ id }) => id === which)) return invalid(`o${n}`, 'errors.choose')
      ids.push(which)
    } else {
      // Two printed names may turn out to be one new organization; but one that is known is to be chosen, not made again.
      const twin = bodies.findIndex((each) => each.which === 'new' && lettersOf(each.name) === lettersOf(name))
      if (twin < n) ids.push(ids[twin] ?? null)
      else if (known.some(({ names }) => names.some((each) => lettersOf(each) === lettersOf(name))))
        return invalid(`o${n}name`, 'organizations.errors.exists')
      else {
        const slug = freeSlug(shortName, taken)
        taken.add(slug)
        const entered = { slug, name, shortName, sector: z.enum(Sector).parse(sector), country, atTable: true }
        ids.push((await enterOrganization(tx, curator, entered)).id)
      }
    }
  }
  const sat = ids.filter((id) => id !== null)
  await tx.organization.updateMany({ where: { id: { in: sat }, atTable: false }, data: { atTable: true } })
  return ids
}

type Participant = z.input<typeof participantInput>

/** Who takes a seat: those read and left in, then those written by hand, who may be known too. */
export async function seatsOf(
  tx: Tx,
  curator: Curator,
  input: Confirmation,
  seats: Seat[],
  organizations: (string | null)[],
): Promise<z.infer<typeof participantInput>[] | Refused> {
  const [people, bodies] = [await knownPeople(curator.seriesId, tx), await knownOrganizations(curator.seriesId, tx)]
  const taken: (Participant & { part: Seat['part'] })[] = []
  for (const [n, { who, organization, name, title, printedAs, part }] of seats.entries()) {
    if (who === 'none') continue
    if (who !== 'new' && !people.some(({ id }) => id === who)) return invalid(`p${n}`, 'errors.choose')
    const organizationId = organization === null ? null : (organizations[organization] ?? null)
    taken.push({
      name,
      part,
      printedTitle: title,
      printedAs,
      organizationId,
      personId: who === 'new' ? null : who,
    })
  }
  for (const { name, title, printedAs, part } of othersOf(input.others)) {
    const match = matchPerson(name, people)
    const organizationId = matchOrganization(printedAs, bodies)?.id ?? null
    const personId = match?.likeness === 'exact' ? match.id : null
    taken.push({ name, part, printedTitle: title, printedAs, organizationId, personId })
  }
  return taken
}

/** The theme of each section by the section's name, entered where it is new. */
export async function enterThemes(
  tx: Tx,
  curator: Curator,
  choices: string[],
  sections: Section[],
): Promise<Map<string, string> | Refused> {
  const { seriesId } = curator
  const known = await knownThemes(seriesId, tx)
  const last = await tx.theme.aggregate({ where: { seriesId }, _max: { position: true } })
  let position = last._max.position ?? 0
  const themes = new Map<string, string>()
  for (const [n, { name }] of sections.entries()) {
    const chosen = choices[n] || 'none'
    if (chosen === 'none') continue
    if (chosen !== 'new') {
      if (!known.some(({ id }) => id === chosen)) return invalid(`s${n}`, 'errors.choose')
      themes.set(name, chosen)
      continue
    }
    if (known.some(({ names }) => names.some((each) => lettersOf(each) === lettersOf(name))))
      return invalid(`s${n}`, 'settings.errors.themeExists')
    position += 1
    const shortName = [...name].slice(0, 40).join('')
    const added = { name: name.slice(0, 200), shortName, translations: {} }
    themes.set(name, (await enterTheme(tx, curator, position, added)).id)
  }
  return themes
}
