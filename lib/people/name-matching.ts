import { lettersOf } from '../folded.ts'

/** Somebody or something that is known already, by every name that it goes by. */
export type Known = { id: string; names: string[] }

/** `exact`: the same name, however it is written; `near`: probably the same; none: nothing like it is known. */
type Match = { id: string; likeness: 'exact' | 'near' }

/** Titles, case, width, accents, and the order of family and given name do not count. */
export function samePerson(one: string, other: string) {
  return personKey(one) === personKey(other) || lettersOf(bare(one)) === lettersOf(bare(other))
}

/** The name of one body or theme: with what stands in brackets behind it, or without; with an article, or without. */
export function sameName(one: string, other: string) {
  const wanted = spellings(other)
  return spellings(one).some((name) => name !== '' && wanted.includes(name))
}

/** Who a printed name means; one letter makes it near. */
export function matchPerson(name: string, people: Known[]): Match | null {
  const wanted = personKey(name)
  if (!wanted) return null
  return best(people, (known) => {
    if (samePerson(known, name)) return 'exact'
    const key = personKey(known)
    return Math.min(key.length, wanted.length) >= 8 && isOneLetterOff(key, wanted) ? 'near' : null
  })
}

/** Which organization a printed one means: the same name, or one that names a known one as the body it belongs to. */
export function matchOrganization(printed: string, organizations: Known[]): Match | null {
  const exact = best(organizations, (known) => (sameName(known, printed) ? 'exact' : null))
  if (exact) return exact
  const within = organizations
    .flatMap(({ id, names }) => names.filter((name) => holds(printed, name)).map((name) => ({ id, name })))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
  return within ? { id: within.id, likeness: 'near' } : null
}

/** Which theme a heading means. */
export function matchTheme(heading: string, themes: Known[]): Match | null {
  return best(themes, (known) => (sameName(known, heading) ? 'exact' : null))
}

function best(all: Known[], like: (name: string) => Match['likeness'] | null): Match | null {
  const matches = all.flatMap(({ id, names }): Match[] => {
    const found = names.map(like)
    const likeness = found.includes('exact') ? 'exact' : found.find(Boolean)
    return likeness ? [{ id, likeness }] : []
  })
  return matches.find(({ likeness }) => likeness === 'exact') ?? matches[0] ?? null
}

const titles =
  /(?:^|\s)(?:dr|prof(?:essor)?|mrs?|ms|h\.?e|ambassador|sir|dame|hon)\.?(?=\s)|(?:氏|教授|博士|様|さん|大使)$/giu

function bare(name: string) {
  return name.normalize('NFKC').trim().replace(titles, ' ')
}

/** The parts of a name in an order of their own, so that `ARIMOTO Tateo` is `Tateo Arimoto`. */
function personKey(name: string) {
  return bare(name)
    .split(/[\s,.、・]+/u)
    .map(lettersOf)
    .filter(Boolean)
    .toSorted()
    .join(' ')
}

/** `Japan Science and Technology Agency (JST)`: with what stands in brackets, and without. */
function spellings(name: string) {
  return [name, name.replace(/\s*[(（][^()（）]*[)）]\s*$/u, '')].map((each) => lettersOf(each).replace(/^the/, ''))
}

/** `Bureau of Science, Cabinet Office` holds `Cabinet Office`; `JSTX` does not hold `JST`. */
function holds(printed: string, name: string) {
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(name))
    return name.length >= 3 && lettersOf(printed).includes(lettersOf(name))
  if (name.length < 3) return false
  const words = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, name === name.toUpperCase() ? 'u' : 'iu').test(
    printed,
  )
}

function isOneLetterOff(a: string, b: string) {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}
