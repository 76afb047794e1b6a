import { everyWording } from '../../translation.ts'

type KnownPerson = { id: string; name: string; translations: unknown }
type KnownOrganization = { id: string; name: string; shortName: string; translations: unknown }

/** `same`: so called but for titles, spaces, accents and the order of names; `alike`: perhaps the same, to be asked. */
export type Match = { same: string | null; alike: string[] }

export function personMatching(name: string, known: KnownPerson[]): Match {
  const wanted = wordsOf(name)
  const named = known.map((each) => ({
    id: each.id,
    names: everyWording(each, 'name').map(wordsOf),
  }))
  const same = named.filter(({ names }) =>
    names.some((words) => key(words) === key(wanted) || words.join('') === wanted.join('')),
  )
  const alike = named.filter(({ names }) => names.some((words) => isAlike(words, wanted)))
  if (same.length === 1) return { same: same[0]?.id ?? null, alike: [] }
  return { same: null, alike: [...new Set([...same, ...alike].map(({ id }) => id))] }
}

/** The organization of which a printed affiliation speaks: the last, and so the highest, that it names. */
export function organizationMatching(printed: string, known: KnownOrganization[]): Match {
  const places = known
    .map((each) => ({ id: each.id, at: Math.max(...namesOf(each).map((name) => placeOf(name, printed))) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at)
  const [best, next] = places
  if (!best) return { same: null, alike: [] }
  return next?.at === best.at ? { same: null, alike: places.map(({ id }) => id) } : { same: best.id, alike: [] }
}

/** Family name and initial agree, or all words of the shorter name are in the longer. */
function isAlike(one: string[], other: string[]) {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  if (fewer.length >= 2 && fewer.every((word) => more.includes(word))) return true
  const initials = one[0]?.[0] === other[0]?.[0] && (one[0]?.length === 1 || other[0]?.length === 1)
  return one.length >= 2 && other.length >= 2 && one.at(-1) === other.at(-1) && initials
}

/** Its names in both languages, with and without the short form in brackets or the country behind it. */
function namesOf(organization: KnownOrganization) {
  const { name } = organization
  const acronyms = [...name.matchAll(/\(([A-Z][A-Z-]+)\)/g)].map(([, acronym]) => acronym)
  const bare = name.replace(/ \([A-Z][A-Z-]+\)/g, '')
  const all = [bare, bare.split(', ')[0], ...everyWording(organization, 'name', 'shortName'), ...acronyms]
  return all.flatMap((each) => (each && each.length > 1 ? each : []))
}

/** Where a name ends in a text; -1 where it is not. Acronyms and short names only as whole words. */
function placeOf(name: string, text: string) {
  const [wanted, within] = [plain(name), plain(text)]
  const at = within.lastIndexOf(wanted)
  if (at < 0) return -1
  const latin = /^[\p{Script=Latin}\d]/u.test(wanted)
  const whole = !/[\p{L}\d]/u.test(within[at - 1] ?? ' ') && !/[\p{L}\d-]/u.test(within[at + wanted.length] ?? ' ')
  return !latin || whole ? at + wanted.length : -1
}

function plain(text: string) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

function wordsOf(name: string) {
  const bare = plain(name).replace(/^(?:(?:dr|prof|mr|ms|mrs|h\.?e)\.? )+/, '')
  return bare.split(/[\s.,・-]+/u).filter(Boolean)
}

/** Japanese names are written with the family name first or last. */
function key(words: string[]) {
  return words.toSorted().join(' ')
}
