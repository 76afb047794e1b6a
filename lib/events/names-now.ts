import type { Language } from '../db/generated/enums.ts'
import type { Reader } from '../db/reader.ts'
import { type Shown, shown, shownPerson, textOf } from '../shown.ts'
import { inLanguage, nameSelect, personSelect, titleSelect, type Worded } from '../translation.ts'

/** An event as far as it says what it names. */
export type Naming = {
  kind: string
  payload: unknown
  followUpId?: string | null
  recommendationId?: string | null
}

type Client = Pick<Reader, 'person' | 'organization' | 'followUp' | 'recommendation' | 'theme' | 'roundtable'>
type Person = { name: string; translations: unknown }
type Organization = { id: string } & Worded<'name'> & Worded<'shortName'>
type Item = Worded<'title'>

const numbered = { select: { number: true, ...titleSelect } } as const

/** What a select asks of an event, so that most of what it names comes along with it. */
export const namingSelect = {
  kind: true,
  payload: true,
  followUpId: true,
  recommendationId: true,
  followUp: numbered,
  recommendation: numbered,
  evidence: { select: titleSelect },
  person: { select: { id: true, ...personSelect } },
} as const

type Named = Naming & {
  followUp: (Item & { number: number }) | null
  recommendation: (Item & { number: number }) | null
  evidence: Item | null
  person: (Person & { id: string }) | null
}

export function organizationsNow(client: Pick<Reader, 'organization'>, seriesId: string) {
  return client.organization.findMany({ where: { seriesId }, select: { id: true, ...nameSelect, shortName: true } })
}

/** Things as they are called now: people and organizations by id, items by id and as R-n or F-n, others by their wording. */
export type NamesNow = {
  people: Map<string, Person>
  organizations: Map<string, Organization>
  items: Map<string, Item>
  others: Map<string, (language: Language) => Shown>
}

/** What events name, as it is called now. Asks only for what did not come along with them, in one tick. */
export async function namesNow(
  client: Client,
  seriesId: string,
  events: Named[],
  organizations: Organization[],
): Promise<NamesNow> {
  const people = new Map(events.flatMap(({ person }) => (person ? [[person.id, person] as const] : [])))
  const byId = new Map(organizations.map((row) => [row.id, row]))
  const items = new Map<string, Item>()
  const keep = (row: (Item & { number: number }) | null, letter: string, id?: string | null) => {
    if (row) items.set(`${letter}-${row.number}`, row)
    if (row && id) items.set(id, row)
  }
  for (const each of events) {
    keep(each.followUp, 'F', each.followUpId)
    keep(each.recommendation, 'R', each.recommendationId)
  }
  const strangers = events.flatMap(({ payload }) => refsIn(payload)).filter((id) => !people.has(id) && !byId.has(id))
  const plain = events.filter(isPlain).flatMap(({ payload }) => wordingsIn(payload))
  const called = events.flatMap(({ payload }) => wordingsIn(payload)).flatMap((words) => itemIn(words)?.ref ?? [])
  const asked = (letter: string) => {
    const refs = called.filter((ref) => ref.startsWith(letter) && !items.has(ref))
    return { where: { seriesId, number: { in: refs.map((ref) => Number(ref.slice(2))) } }, ...numbered }
  }
  const some = strangers.length + plain.length > 0 || called.some((ref) => !items.has(ref))
  const [others, followUps, recommendations, themes, roundtables] = some
    ? await Promise.all([
        client.person.findMany({ where: { id: { in: strangers } }, select: { id: true, ...personSelect } }),
        client.followUp.findMany(asked('F')),
        client.recommendation.findMany(asked('R')),
        client.theme.findMany({ where: { seriesId, name: { in: plain } }, select: nameSelect }),
        client.roundtable.findMany({ where: { seriesId, title: { in: plain } }, select: titleSelect }),
      ])
    : [[], [], [], [], []]
  for (const person of others) people.set(person.id, person)
  for (const row of followUps) keep(row, 'F')
  for (const row of recommendations) keep(row, 'R')
  const evidence = events.flatMap((each) => each.evidence ?? [])
  const byTitle = (row: Item) => [row.title, (to: Language) => shown(inLanguage(row, 'title', to), to)] as const
  const byName = (row: Worded<'name'>) => [row.name, (to: Language) => shown(inLanguage(row, 'name', to), to)] as const
  return {
    people,
    organizations: byId,
    items,
    others: new Map([
      ...[...people.values()].map((row) => [row.name, (to: Language) => shownPerson(row, to)] as const),
      ...[...evidence, ...roundtables].map(byTitle),
      ...[...themes, ...organizations].map(byName),
    ]),
  }
}

/**
 * The payload in a reader's words, and those of them that are not in the reader's language. An event keeps a name as it was:
 * where that is the present one, the present translations are of it too, otherwise it stays.
 */
export function inWordsOf(event: Naming, names: NamesNow, language: Language) {
  const item = names.items.get(event.followUpId ?? event.recommendationId ?? '')
  const others: Shown[] = []
  const said = (words: Shown, before = '') => {
    if (typeof words !== 'string') others.push(words)
    return before + textOf(words)
  }
  const titled = (row: Item, before?: string) => said(shown(inLanguage(row, 'title', language), language), before)
  const spoken = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const called = itemIn(value)
      const row = called && names.items.get(called.ref)
      if (row?.title === called?.title && row && called) return titled(row, `${called.ref} `)
      if (item?.title === value) return titled(item)
      const other = namesByWording(event) && names.others.get(value)
      return other ? said(other(language)) : value
    }
    if (Array.isArray(value)) return value.map(spoken)
    if (typeof value !== 'object' || value === null) return value
    const ref = refOf(value)
    if (!ref) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, spoken(each)]))
    const [person, organization] = [names.people.get(ref.id), names.organizations.get(ref.id)]
    if (person?.name === ref.name) return { ...value, name: said(shownPerson(person, language)) }
    if (organization?.name !== ref.name) return value
    return { id: ref.id, name: said(shown(inLanguage(organization, 'name', language), language)) }
  }
  return { payload: spoken(event.payload), others }
}

/* What they name has no id in them, or one beside it. */
function namesByWording({ kind }: Naming) {
  return /^(theme|roundtable|evidence|words|person)\./.test(kind)
}

function isPlain({ kind }: Naming) {
  return /^(theme|roundtable)\./.test(kind)
}

/* F-3 Compare advisor systems */
function itemIn(words: string) {
  const [, ref, title] = /^([FR]-\d{1,9}) (.+)$/s.exec(words) ?? []
  return ref && title ? { ref, title } : null
}

function refOf(value: object) {
  return 'id' in value && 'name' in value && typeof value.id === 'string' && typeof value.name === 'string'
    ? { id: value.id, name: value.name }
    : null
}

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const ref = refOf(value)
  return ref ? [ref.id] : Object.values(value).flatMap(refsIn)
}

function wordingsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordingsIn) : []
}
