import type { Known } from '../names-to-match.ts'
import { labelOf } from '../names-to-match.ts'
import { namedBy, partsOf } from '../values/names.ts'

export type Addressee = { wording: string | null; organizationId: string | null }

/** Whom the words call on: organizations of the series where they name one, else the wording itself. */
export function addresseesIn(words: string, { organizations }: Known): Addressee[] {
  const named = (part: string) => namedBy(organizations, part)
  return partsOf(words, (part) => named(part).length > 0).map((part) => {
    const [only, another] = named(part)
    return only && !another ? { wording: null, organizationId: only.id } : { wording: part, organizationId: null }
  })
}

/** What a cell says of each of them in another language, in their order; null where it names others. */
export function wordingsFor(addressees: Addressee[], words: string, { organizations }: Known): string[] | null {
  const named = (part: string) => namedBy(organizations, part)
  const fit = (parts: string[]) =>
    parts.length === addressees.length &&
    addressees.every(
      ({ wording, organizationId }, index) =>
        wording !== null || named(parts[index] ?? '').some(({ id }) => id === organizationId),
    )
  // A wording of one language may well have a comma that it lacks in another.
  const ways = [partsOf(words, () => true), partsOf(words, (part) => named(part).length > 0)]
  return ways.find(fit) ?? null
}

export function shownAddressees(addressees: Addressee[], known: Known) {
  return addressees
    .map(({ wording, organizationId }) => (organizationId ? labelOf(known.organizations, organizationId) : wording))
    .join('; ')
}
