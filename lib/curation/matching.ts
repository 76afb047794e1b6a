/** Somebody or something that is known already, by every name that it goes by. */
export type Known = { id: string; names: string[] }

/** `exact`: the same name, however it is written; `near`: probably the same; none: nothing like it is known. */
export type Match = { id: string; likeness: 'exact' | 'near' }

/** Who a printed name means: titles, case, and the order of family and given name do not count; one letter makes it near. */
export function matchPerson(name: string, people: Known[]): Match | null {
  const wanted = personKey(name)
  if (!wanted) return null
  return best(people, (known) => {
    const key = personKey(known)
    if (key === wanted) return 'exact'
    return Math.min(key.length, wanted.length) >= 8 && isOneLetterOff(key, wanted) ? 'near' : null
  })
}

/** Which organization a printed one means: the same name, or one that names a known one as the body it belongs to. */
export function matchOrganization(printed: string, organizations: Known[]): Match | null {
  const wanted = plain(printed)
  if (!wanted) return null
  const exact = best(organizations, (known) =>
    spellings(known).some((name) => spellings(printed).some((each) => sameBody(plain(name), plain(each))))
      ? 'exact'
      : null,
  )
  if (exact) return exact
  const within = organizations
    .flatMap(({ id, names }) => names.filter((name) => holds(printed, name)).map((name) => ({ id, name })))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
  return within ? { id: within.id, likeness: 'near' } : null
}

/** Which theme a heading means. */
export function matchTheme(heading: string, themes: Known[]): Match | null {
  const wanted = plain(heading)
  return best(themes, (known) => (plain(known) === wanted ? 'exact' : null))
}

function best(all: Known[], like: (name: string) => Match['likeness'] | null): Match | null {
  const matches = all.flatMap(({ id, names }): Match[] => {
    const found = names.map(like)
    const likeness = found.includes('exact') ? 'exact' : found.find(Boolean)
    return likeness ? [{ id, likeness }] : []
  })
  return matches.find(({ likeness }) => likeness === 'exact') ?? matches[0] ?? null
}

/** Without case, width, accents, punctuation and spaces. */
export function plain(words: string) {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const titles =
  /(?:^|\s)(?:dr|prof(?:essor)?|mrs?|ms|h\.?e|ambassador|sir|dame|hon)\.?(?=\s)|(?:氏|教授|博士|様|大使)$/giu

/** The parts of a name in an order of their own, so that `ARIMOTO Tateo` is `Tateo Arimoto`. */
function personKey(name: string) {
  return name
    .normalize('NFKC')
    .replace(titles, ' ')
    .split(/[\s,、，　]+/u)
    .map(plain)
    .filter(Boolean)
    .toSorted()
    .join(' ')
}

/** `Japan Science and Technology Agency (JST)`: with what stands in brackets, and without. */
function spellings(name: string) {
  return [name, name.replace(/\s*[(（][^()（）]*[)）]\s*$/u, '')]
}

const articles = /^the/

function sameBody(known: string, wanted: string) {
  return known !== '' && known.replace(articles, '') === wanted.replace(articles, '')
}

/** `Bureau of Science, Cabinet Office` holds `Cabinet Office`; `JSTX` does not hold `JST`. */
function holds(printed: string, name: string) {
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(name)) return name.length >= 3 && plain(printed).includes(plain(name))
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
