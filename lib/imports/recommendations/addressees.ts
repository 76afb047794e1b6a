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

export function shownAddressees(addressees: Addressee[], known: Known) {
  return addressees
    .map(({ wording, organizationId }) => (organizationId ? labelOf(known.organizations, organizationId) : wording))
    .join('; ')
}
