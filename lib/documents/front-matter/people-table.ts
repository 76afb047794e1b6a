import type { Language } from '../../db/generated/enums.ts'
import { type Person, roleIn } from './person-en.ts'
import { looksLikeJapaneseName, roleInJapanese } from './person-ja.ts'
import { looksLikeName, POSITION } from './person-words.ts'

type Field = 'name' | 'given' | 'family' | 'position' | 'organization' | 'role' | 'other'

const FIELDS: [field: Field, pattern: RegExp][] = [
  [
    'role',
    /affiliation (?:and|&|\/) ?(?:title|position)|(?:title|position) ?(?:and|&|\/) ?affiliation|所属.{0,4}(?:役職|職名|職位|肩書)|(?:役職|職名).{0,4}所属/iu,
  ],
  ['given', /^(?:first|given) ?names?$|^名$/iu],
  ['family', /^(?:last|family) ?names?$|^surnames?$|^姓$/iu],
  [
    'organization',
    /organi[sz]ation|affiliation|institut|company|ministry|agency|country|delegation|employer|represent|所属|機関|団体|組織|会社|府省|国名|^国$/iu,
  ],
  ['position', /position|title|role|post\b|function|designation|役職|職名|職位|肩書/iu],
  ['name', /\bnames?\b|participant|speaker|attendee|member|氏\s*名|名\s*前|委員|出席者|参加者|登壇者/iu],
]

/** The people in a table, by its head or else by what its columns hold; null when it is about something else. */
export function peopleInTable(rows: string[][], language: Language, expected: boolean): Person[] | null {
  const [head = []] = rows
  const named = head.map(fieldOf)
  const headed =
    named.some((field) => field === 'name' || field === 'family') &&
    named.filter((field) => field !== 'other').length >= 2
  if (!headed && !expected) return null
  const fields = headed ? named : fieldsByContent(rows, language)
  if (!fields.some((field) => field === 'name' || field === 'family')) return null
  return rows.slice(headed ? 1 : 0).flatMap((row) => personOf(row, fields, language) ?? [])
}

function fieldOf(words: string): Field {
  if (words.length > 40) return 'other'
  return FIELDS.find(([, pattern]) => pattern.test(words.trim()))?.[0] ?? 'other'
}

function fieldsByContent(rows: string[][], language: Language): Field[] {
  const columns = Math.max(...rows.map((row) => row.length))
  const share = (column: number, holds: (words: string) => boolean) =>
    rows.filter((row) => holds(row[column] ?? '')).length / rows.length
  const isName = (words: string) => looksLikeName(words) || (language === 'ja' && looksLikeJapaneseName(words))
  const names = Array.from({ length: columns }, (_, column) => share(column, isName))
  const best = names.indexOf(Math.max(...names))
  if ((names[best] ?? 0) < 0.5) return []
  const others = Array.from({ length: columns }, (_, column) => column).filter((column) => column !== best)
  const isPosition = (words: string) =>
    language === 'ja' ? roleInJapanese(words).organization === null && words !== '' : POSITION.test(words)
  const position = others.length > 1 ? others.find((column) => share(column, isPosition) >= 0.5) : undefined
  return Array.from({ length: columns }, (_, column) =>
    column === best ? 'name' : column === position ? 'position' : others.length === 1 ? 'role' : 'organization',
  )
}

function personOf(row: string[], fields: Field[], language: Language): Person | null {
  const of = (field: Field) =>
    row
      .filter((words, column) => fields[column] === field && words.trim())
      .map((words) => words.trim().replace(/\s+/g, ' '))
  const name = of('name')[0] ?? [...of('given'), ...of('family')].join(' ')
  if (!name || !/\p{L}/u.test(name) || name.length > 80) return null
  const both = of('role')[0]
  const role = both ? (language === 'ja' ? roleInJapanese(both) : roleIn(both)) : { position: null, organization: null }
  const join = (words: string[]) => words.join(language === 'ja' ? ' ' : ', ') || null
  return {
    name: name.replace(/(?:氏|様|さん)$/u, ''),
    position: join(of('position')) ?? role.position,
    organization: join(of('organization')) ?? role.organization,
  }
}
