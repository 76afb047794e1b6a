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
  evidenceId?: string | null
  personId?: string | null
}

type Client = Pick<
  Reader,
  'person' | 'organization' | 'followUp' | 'recommendation' | 'evidence' | 'theme' | 'roundtable'
>
type Person = { name: string; translations: unknown }
type Organization = Worded<'name'> & Worded<'shortName'>
type Item = Worded<'title'>

/** Things as they are called now: people and organizations by id, items by id and as R-n or F-n, others by their wording. */
export type NamesNow = {
  people: Map<string, Person>
  organizations: Map<string, Organization>
  items: Map<string, Item>
  others: Map<string, (language: Language) => Shown>
}

/** What events name, and who is named beside them, as it is called now. All of it is asked in one tick. */
export async function namesNow(
  client: Client,
  seriesId: string,
  events: Naming[],
  beside: { people: (string | null)[]; organizations: (string | null)[] } = { people: [], organizations: [] },
): Promise<NamesNow> {
  const refs = events.flatMap(({ payload }) => refsIn(payload))
  const plain = events.filter(namesByWording).flatMap(({ payload }) => wordingsIn(payload))
  const called = events.flatMap(({ payload }) => wordingsIn(payload)).flatMap((words) => itemIn(words) ?? [])
  const itemsOf = (letter: string, ids: (string | null | undefined)[]) => {
    const numbers = called.filter(({ ref }) => ref.startsWith(letter)).map(({ ref }) => Number(ref.slice(2)))
    const where = { seriesId, OR: [{ id: { in: known(ids) } }, { number: { in: numbers } }] }
    return { where, select: { id: true, number: true, ...titleSelect } }
  }
  const named = { where: { seriesId, name: { in: plain } }, select: nameSelect }
  const [people, organizations, followUps, recommendations, evidence, themes, roundtables] = await Promise.all([
    client.person.findMany({
      where: { id: { in: known([...refs, ...beside.people, ...events.map(({ personId }) => personId)]) } },
      select: { id: true, ...personSelect },
    }),
    client.organization.findMany({
      where: { seriesId, OR: [{ id: { in: known([...refs, ...beside.organizations]) } }, { name: { in: plain } }] },
      select: { id: true, ...nameSelect, shortName: true },
    }),
    client.followUp.findMany(
      itemsOf(
        'F',
        events.map((each) => each.followUpId),
      ),
    ),
    client.recommendation.findMany(
      itemsOf(
        'R',
        events.map((each) => each.recommendationId),
      ),
    ),
    client.evidence.findMany({
      where: { id: { in: known(events.map(({ evidenceId }) => evidenceId)) } },
      select: titleSelect,
    }),
    client.theme.findMany(named),
    client.roundtable.findMany({ where: { seriesId, title: { in: plain } }, select: titleSelect }),
  ])
  const by = <Row extends { id: string }>(rows: Row[]) => rows.map((row) => [row.id, row] as const)
  const byTitle = (row: Item) => [row.title, (to: Language) => shown(inLanguage(row, 'title', to), to)] as const
  const byName = (row: Worded<'name'>) => [row.name, (to: Language) => shown(inLanguage(row, 'name', to), to)] as const
  return {
    people: new Map(by(people)),
    organizations: new Map(by(organizations)),
    items: new Map([
      ...[...by(followUps), ...by(recommendations)],
      ...followUps.map((row) => [`F-${row.number}`, row] as const),
      ...recommendations.map((row) => [`R-${row.number}`, row] as const),
    ]),
    others: new Map([
      ...people.map((row) => [row.name, (to: Language) => shownPerson(row, to)] as const),
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

/* Their events have no id of what they name. */
function namesByWording({ kind }: Naming) {
  return /^(theme|roundtable|evidence|words|person)\./.test(kind)
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

function known(ids: (string | null | undefined)[]) {
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}
