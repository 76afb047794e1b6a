import { type Meaning, means, type Wrong, wrong } from '../cell.ts'
import type { Known } from '../names-to-match.ts'
import { namedBy, nearestTo, partsOf } from './names.ts'

/** The organization that the words name, by its full or short name in either language. */
export function oneOrganization(said: string, { organizations }: Known): Meaning {
  const found = namedBy(organizations, said)
  if (found.length > 1) return wrong('severalOrganizations', { names: found.map(({ label }) => label).join(' / ') })
  return found[0] ? means(found[0].id) : unknown(said, { organizations })
}

/** Several, with semicolons between them. */
export function organizationsIn(said: string, known: Known): Meaning {
  const isName = (part: string) => namedBy(known.organizations, part).length > 0
  const meant = partsOf(said, isName).map((part) => oneOrganization(part, known))
  const bad = meant.find((each): each is Wrong => 'problem' in each)
  const ids = meant.flatMap((each) => ('value' in each ? each.value : []))
  return bad ?? means([...new Set(ids)].sort().join())
}

function unknown(said: string, { organizations }: Pick<Known, 'organizations'>): Wrong {
  const near = nearestTo(organizations, said)
  return near ? wrong('nearOrganization', { part: said, near: near.label }) : wrong('noOrganization', { part: said })
}
