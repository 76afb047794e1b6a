import { lettersOf } from '../folded.ts'
import { link, type Prose, proseOf, replaceText, text } from './markdown.ts'

/** Somebody who can be mentioned, by every name that people would write behind an @. */
export type Mentionable = { kind: 'person' | 'organization'; id: string; names: string[] }

/** What stands in a text: who is meant; several where a name is not of one alone. */
type Found<Who> = { name: string; who: Who[] }

/**
 * The mentions of a comment, each name once: `@` and a name as people write it, in either language, in any case. The
 * longest name that fits is meant. An @ within a word (an e-mail address), in code or in a link is none, and a name
 * that nobody has is plain text.
 */
export function findMentions<Who extends Mentionable>(root: Prose, directory: Who[]): Found<Who>[] {
  const { split, whoIs } = reader(directory)
  const names = proseOf(root).flatMap((prose) => split(prose).filter((_, index) => index % 2 === 1))
  const found = new Map(names.map((name) => [lettersOf(name), { name: name.slice(1), who: whoIs(name) }]))
  return [...found.values()].filter(({ who }) => who.length > 0)
}

/** Turns mentions into links. @param hrefOf where somebody's page is */
export function linkMentions<Who extends Mentionable>(
  root: Prose,
  mentioned: Who[],
  hrefOf: (who: Who) => string,
): Prose {
  if (mentioned.length === 0) return root
  const { split, whoIs } = reader(mentioned)
  return replaceText(root, (prose) =>
    split(prose).flatMap((part, index) => {
      if (!part) return []
      const [who] = index % 2 === 1 ? whoIs(part) : []
      return who ? link(hrefOf(who), [text(part)]) : text(part)
    }),
  )
}

const NOT_WITHIN_A_WORD = '(?<![\\p{Script=Latin}\\p{N}._%+-])'
const NOT_INTO_A_WORD = '(?![\\p{Script=Latin}\\p{N}])'

/** `split` gives text and mention by turns, beginning with text. */
function reader<Who extends Mentionable>(directory: Who[]) {
  const byName = Map.groupBy(
    directory.flatMap((who) => [...new Set(who.names.map(lettersOf))].map((name) => ({ name, who }))),
    (each) => each.name,
  )
  const names = [...new Set(directory.flatMap((who) => who.names))]
    .filter(Boolean)
    .toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(`${NOT_WITHIN_A_WORD}([@＠](?:${names.map(asPattern).join('|')}))`, 'iu')
  return {
    split: (prose: string) => (names.length > 0 ? prose.split(pattern) : [prose]),
    whoIs: (mention: string) => (byName.get(lettersOf(mention.slice(1))) ?? []).map((each) => each.who),
  }
}

function asPattern(name: string) {
  const words = name.trim().split(/\s+/).map(escaped)
  const joined = words.join(japanese.test(name) ? '\\s*' : '\\s+')
  return /[\p{Script=Latin}\p{N}]$/u.test(name) ? joined + NOT_INTO_A_WORD : joined
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
