import { Prisma } from '../db/generated/client.ts'
import { folded } from '../folded.ts'

const scripts = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー'
const cjk = new RegExp(`[${scripts}]`, 'v')
const runs = new RegExp(`[${scripts}]+|[[\\p{L}\\p{N}\\p{M}]--[${scripts}]]+`, 'gv')

/**
 * What is searched, as one string of tokens: words of letters and digits in lower case without accents, and every run of
 * Chinese, Japanese or Korean characters as its overlapping pairs and its last character, because PostgreSQL would take
 * a whole clause for one word. Whatever writes a title or a description writes this beside it.
 */
export function searchTextOf(...parts: (string | null | undefined)[]): string {
  return parts
    .flatMap((part) => runsOf(part ?? ''))
    .flatMap((run) => (cjk.test(run) ? [...pairs(run), lastOf(run)] : run))
    .join(' ')
}

/**
 * Rows whose searchText has every word of `text`: words by their beginnings, runs of characters wherever they stand.
 * Must name the same expression as the index in the migration.
 * @param column the searchText column, such as Prisma.sql`f."searchText"`
 */
export function searchSql(column: Prisma.Sql, text: string): Prisma.Sql {
  return Prisma.sql`to_tsvector('simple', ${column}) @@ to_tsquery('simple', ${searchQueryOf(text)})`
}

/** The tsquery of what somebody typed; '' when there is nothing in it to look for. */
export function searchQueryOf(text: string): string {
  return runsOf(text)
    .map((run) => (cjk.test(run) ? pairs(run).join('<->') || `${run}:*` : `${run}:*`))
    .join(' & ')
}

function runsOf(text: string) {
  return folded(text).match(runs) ?? []
}

function pairs(run: string) {
  const characters = [...run]
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}

/** So that the last character is found alone as well: the pairs hold every other one at their beginning. */
function lastOf(run: string) {
  return [...run].at(-1) ?? ''
}
