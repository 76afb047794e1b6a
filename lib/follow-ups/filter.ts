import { z } from 'zod'
import { Confidence } from '../db/generated/enums.ts'
import { states } from '../progress-states.ts'
import { isMember, type Viewer } from '../viewer.ts'
import { isCursor, sorts } from './order.ts'

const yes = z.enum(['yes', '1', 'true']).transform(() => true as const)
const number = z.int().positive().max(2_147_483_647)

/** One value of the address by name; `many` may come several times. */
const parameters = {
  q: z.string().trim().max(200),
  theme: z.uuid(),
  recommendation: z
    .string()
    .regex(/^(R-)?\d+$/i)
    .transform((value) => Number(value.replace(/\D/g, '')))
    .pipe(number),
  organization: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,99}$/u),
  as: z.enum(['any', 'lead', 'support']),
  contact: z.uuid(),
  overdue: yes,
  stale: yes,
  unowned: yes,
  mine: yes,
  sort: z.enum(sorts),
  direction: z.enum(['asc', 'desc']),
  after: z.string().regex(/^(none|[\d-]{1,15})\.\d{1,9}$/),
  before: z.string().regex(/^(none|[\d-]{1,15})\.\d{1,9}$/),
}
const many = { progress: z.enum(states), confidence: z.enum(Confidence) }

const schema = z
  .object({ ...parameters, progress: z.array(many.progress), confidence: z.array(many.confidence) })
  .partial()

/**
 * What a list of follow-ups is narrowed to and how it is sorted. The address, the screen, the counts and the exports
 * all speak it. `theme` and `contact` are ids, `organization` is a slug, `after` and `before` cursors of queries.ts.
 */
export type Filter = z.infer<typeof schema>

/** A part of the address that was not followed, with the reason, to be said on the page. */
export type Ignored = { name: string; value: string; why: 'name' | 'value' | 'twice' | 'signIn' }

export type SearchParams = Record<string, string | string[] | undefined>

/** The address of a request in the form in which a page gets it. */
export function searchParamsOf(query: URLSearchParams): SearchParams {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]))
}

/** Never throws: what makes no sense in `searchParams` comes back in `ignored`, all else in `filter`. */
export function filterFromUrl(searchParams: SearchParams, viewer: Viewer): { filter: Filter; ignored: Ignored[] } {
  const found: Record<string, unknown> = {}
  const ignored: Ignored[] = []
  for (const [name, given] of Object.entries(searchParams)) {
    const values = [given ?? []].flat().filter((value) => value.trim() !== '')
    const ignore = (value: string, why: Ignored['why']) => ignored.push({ name, value, why })
    if (isOneOf(many, name)) {
      const known = [...new Set(values)].filter((value) => many[name].safeParse(value).success)
      if (known.length > 0) found[name] = known
      for (const value of values) if (!known.includes(value)) ignore(value, 'value')
    } else if (!isOneOf(parameters, name)) {
      for (const value of values) ignore(value, 'name')
    } else {
      const [value, ...more] = values
      for (const each of more) ignore(each, 'twice')
      if (value === undefined) continue
      const parsed = parameters[name].safeParse(value)
      if (!parsed.success) ignore(value, 'value')
      else if (needsSignIn(name) && !isMember(viewer)) ignore(value, 'signIn')
      else found[name] = value
    }
  }
  const filter = schema.parse(found)
  for (const name of ['after', 'before'] as const) {
    const cursor = filter[name]
    if (cursor === undefined || (isCursor(filter.sort ?? 'due', cursor) && !(name === 'before' && filter.after)))
      continue
    ignored.push({ name, value: cursor, why: 'value' })
    delete filter[name]
  }
  return { filter, ignored }
}

/** The query string of a filter, with its question mark; '' for none. Reading it back gives the same filter. */
export function urlOf(filter: Filter): string {
  const pairs = order.flatMap((name) =>
    [filter[name] ?? []].flat().map((value): [string, string] => [name, value === true ? 'yes' : String(value)]),
  )
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

/** What of a filter the counts above a list vary: which state, not whose or about what. */
export const facets = ['progress', 'confidence', 'overdue', 'stale', 'unowned'] as const satisfies (keyof Filter)[]

/** The filter with other facets, from its first page on. */
export function withFacets(filter: Filter, facet: Pick<Filter, (typeof facets)[number]>): Filter {
  const { progress, confidence, overdue, stale, unowned, after, before, ...scope } = filter
  return { ...scope, ...facet }
}

/** Whether anything is narrowed at all; sorting and paging do not narrow. */
export function narrows({ sort, direction, after, before, as, ...rest }: Filter) {
  return urlOf(rest) !== ''
}

const order: (keyof Filter)[] = [
  'q',
  'theme',
  'recommendation',
  'organization',
  'as',
  'contact',
  'progress',
  'confidence',
  'overdue',
  'stale',
  'unowned',
  'mine',
  'sort',
  'direction',
  'after',
  'before',
]

function isOneOf<T extends object>(map: T, name: string): name is keyof T & string {
  return Object.hasOwn(map, name)
}

function needsSignIn(name: string) {
  return name === 'mine' || name === 'contact'
}
