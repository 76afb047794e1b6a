import { z } from 'zod'
import { bareName, HONORIFIC, looksLikeName, namesOrganization, POSITION, WITHIN } from './person-words.ts'

export const person = z.object({
  name: z.string(),
  position: z.string().nullable(),
  organization: z.string().nullable(),
})

export type Person = z.infer<typeof person>

/**
 * `Name, Position, Organization` in its many forms: the organization or both in parentheses, behind a dash, a colon or a tab;
 * SURNAME first; null for words that name nobody.
 */
export function personIn(words: string): Person | null {
  const text = words
    .replace(/\t/g, ' | ')
    .replace(/\s+/g, ' ')
    .replace(/[.;,]+$/, '')
    .trim()
    .replace(HONORIFIC, '')
  if (text.length > 400 || /\p{Ll}[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(text)) return null
  const surname =
    /^(\p{Lu}[\p{Lu}’'-]+(?: \p{Lu}[\p{Lu}’'-]+)?), (\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*)?)(?: \((?:Mr|Ms|Mrs|Dr|Prof)\.?\))?(?:[,;] |$)(.*)$/u.exec(
      text,
    )
  if (surname && looksLikeName(`${surname[2]} ${surname[1]}`))
    return { name: `${surname[2]} ${titled(surname[1] ?? '')}`, ...roleIn(surname[3] ?? '') }
  const bracketed = /^([^,(]+?) ?\(([^()]+(?:\([^()]*\)[^()]*)*)\)(?:[,:]? ?(.*))?$/.exec(text)
  if (bracketed && looksLikeName(bracketed[1] ?? '')) return besideBrackets(bracketed)
  const parted = /^(.+?)(?:, | [-–—|] | ?[–—:|] ?|\t)(.+)$/.exec(text)
  if (parted && looksLikeName(parted[1] ?? '')) return { name: bareName(parted[1] ?? ''), ...roleIn(parted[2] ?? '') }
  const labelled = /^(.+?)(?: ?[:–—|] ?| - )(.+)$/.exec(text)
  if (labelled && isLabel(labelled[1] ?? '') && looksLikeName(labelled[2] ?? ''))
    return { name: bareName(labelled[2] ?? ''), ...roleIn(labelled[1] ?? '') }
  return looksLikeName(text) ? { name: bareName(text), position: null, organization: null } : null
}

function besideBrackets([, name = '', inside = '', after = '']: string[]): Person {
  if (/^(?:mr|ms|mrs|dr|prof|he|she|they|online|remote|virtual|in person)\b[^,]*$/i.test(inside))
    return { name: bareName(name), ...roleIn(after) }
  if (/^(?:co-?|vice-?)?(?:chair|moderator|rapporteur|facilitator)\w*$/i.test(inside)) {
    const role = roleIn(after)
    return { name: bareName(name), ...role, position: role.position ?? inside }
  }
  const role = roleIn(inside)
  if (!after) return { name: bareName(name), ...role }
  const further = roleIn(after)
  return {
    name: bareName(name),
    position: further.position ?? role.position,
    organization: role.organization ?? further.organization,
  }
}

export function roleIn(words: string): Omit<Person, 'name'> {
  const text = words.trim().replace(/^[,;–—-]\s*/, '')
  if (!text) return { position: null, organization: null }
  const pieces = split(text)
  const at = boundary(pieces)
  const position = pieces.slice(0, at).join(', ') || null
  const organization = pieces.slice(at).join(', ') || null
  if (position && !organization) return within(position)
  return { position, organization }
}

/** How many of the pieces are position: up to the first that names a place of work and is not a title itself. */
function boundary(pieces: string[]) {
  const first = pieces.findIndex((piece, index) => isPlace(piece) && !(index === 0 && isTitle(piece)))
  if (first > 0) return first
  if (first === 0) {
    // The organization stands first: `Ministry of Harbours, Director`. Said in the usual order all the same.
    return 0
  }
  const [only] = pieces
  if (pieces.length === 1) return only && (POSITION.test(only) || WITHIN.test(only)) ? 1 : 0
  return POSITION.test(pieces.at(-1) ?? '') ? pieces.length : pieces.length - 1
}

function isPlace(piece: string) {
  return namesOrganization(piece) && !isTitle(piece)
}

/** Begins as a title does: `Director of the Centre` is one though it names the centre. */
function isTitle(piece: string) {
  const head = piece.split(/ (?:of|for|at|in|to|on)(?: the)? |[(/]/i)[0] ?? ''
  return (
    POSITION.test(head) &&
    !/\b(?:university|ministry|institute|embassy|agency|foundation|council|office of|secretariat|bureau)\b/i.test(head)
  )
}

function isLabel(text: string) {
  return (
    POSITION.test(text) ||
    namesOrganization(text) ||
    /^\p{Lu}[\p{L}.]*(?: (?:of|and|the|\p{Lu}[\p{L}.]*))*$/u.test(text)
  )
}

/** A title that says where: `Professor at the University of Lindholm`, `Counsellor (Education) Australian Embassy`. */
function within(position: string): Omit<Person, 'name'> {
  const at = /^(.+?\)?) (?:at|with|from) (?:the )?(\p{Lu}.+)$/u.exec(position)
  if (at) return { position: at[1] ?? null, organization: at[2] ?? null }
  const bracket = /^([^()]+\([^()]+\)) (\p{Lu}.+)$/u.exec(position)
  if (bracket && namesOrganization(bracket[2] ?? ''))
    return { position: bracket[1] ?? null, organization: bracket[2] ?? null }
  const inside = /^([^()]+?) \((\p{Lu}[^()]+)\)$/u.exec(position)
  if (inside && namesOrganization(inside[2] ?? ''))
    return { position: inside[1] ?? null, organization: inside[2] ?? null }
  const of =
    /^(.+?),? (?:of|for) (?:the )?((?:\p{Lu}[\p{L}&’-]* )*(?:University|Ministry|Institute|Embassy|Foundation|Academy|Agency)\b.*)$/u.exec(
      position,
    )
  if (of) return { position: of[1] ?? null, organization: of[2] ?? null }
  return { position, organization: null }
}

/** At commas outside of parentheses, but not inside a list that is one name: `Science, Technology and Innovation Policy`. */
function split(text: string) {
  const pieces: string[] = []
  for (const piece of text.split(/[,;]\s+(?![^(]*\))|\t| [|–—] /)) {
    const before = pieces.at(-1)
    const listed =
      before !== undefined &&
      /^(?:\p{L}+ )?\p{L}+,? (?:and|&) /u.test(piece) &&
      / (?:of|for) \p{L}+$/u.test(before) &&
      !isTitle(piece)
    if (listed) pieces[pieces.length - 1] = `${before}, ${piece}`
    else if (piece.trim()) pieces.push(piece.trim())
  }
  return pieces
}

function titled(surname: string) {
  return surname.replace(/\p{L}+/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())
}
