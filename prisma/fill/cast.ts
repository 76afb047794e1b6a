import type { Prisma } from '#lib/db/generated/client.ts'
import { Role, type Sector } from '#lib/db/generated/enums.ts'
import { dice } from './dice.ts'

export type Cast = ReturnType<typeof castOf>

export const began = new Date('2025-04-01T00:00:00Z')

/** Everything of the series that is there before its follow-ups: in size about what so many follow-ups need. */
export function castOf(slug: string, count: number) {
  const throws = dice(count)
  const { id, of } = throws
  const seriesId = id()
  const nth = <T>(length: number, make: (number: number) => T) => Array.from({ length }, (_, at) => make(at + 1))
  const recommended = Math.max(10, Math.ceil(count / 50))
  const series: Prisma.SeriesCreateManyInput = {
    id: seriesId,
    slug,
    ...inJapanese({ name: `Sample for measuring, ${count} follow-ups` }, `測定用サンプル（フォローアップ${count}件）`),
    fictional: true,
    followUpsNumbered: count,
    recommendationsNumbered: recommended,
    createdAt: began,
  }
  const themes = ['Advice 助言', 'Coordination 連携', 'Security 保全', 'People 人材', 'Data データ'].map((pair, at) => {
    const [name = '', ja = ''] = pair.split(' ')
    return { id: id(), seriesId, position: at + 1, ...inJapanese({ name, shortName: name }, ja, ja) }
  })
  const organizations = nth(40, (number) => ({
    id: id(),
    seriesId,
    slug: `org-${number}`,
    ...inJapanese(
      { name: `Invented organization ${number}`, shortName: `Org ${number}` },
      `架空機関${number}`,
      `機関${number}`,
    ),
    sector: of(sectors),
    country: of(['JP', 'GB', 'SE', 'AU', 'FR']),
    atTable: throws.maybe(0.8),
  }))
  const people = nth(120, (number) => ({
    id: id(),
    ...(throws.maybe(0.7) ? inJapanese(called(number), `架空人物${number}`) : called(number)),
    email: `person-${number}@${slug}.example.invalid`,
    language: of(['en', 'ja'] as const),
  }))
  const memberships = people.map((person, at) => ({
    id: id(),
    seriesId,
    personId: person.id,
    organizationId: organizations[at % organizations.length]?.id,
    role: (at === 0 ? 'secretariat' : roles[at % roles.length]) ?? 'observer',
    joinedAt: began,
  }))
  const roundtables = nth(4, (number) => ({
    id: id(),
    seriesId,
    number,
    ...inJapanese({ title: `Roundtable ${number}` }, `第${number}回`),
    startsAt: number < 4 ? new Date(began.getTime() + number * 150 * day) : null,
    held: number < 4,
  }))
  const roundtableId = roundtables[0]?.id ?? ''
  const sentences = nth(recommended, (number) => `Participants called for step ${number} to be taken.`)
  const text = sentences.join(' ')
  const document = {
    id: id(),
    seriesId,
    roundtableId,
    title: 'Invented summary',
    language: 'en' as const,
    fileName: 'summary.txt',
    mediaType: 'text/plain',
    bytes: Buffer.from(text),
    sha256: id().replaceAll('-', '').repeat(2),
    text,
    structure: {
      blocks: [{ kind: 'paragraph', start: 0, end: text.length, page: 1 }],
      pages: [{ number: 1, start: 0, end: text.length }],
      footnotes: [],
    },
    normalizerVersion: 1,
  }
  const recommendations = nth(recommended, (number) => ({
    id: id(),
    seriesId,
    roundtableId,
    themeId: of(themes).id,
    number,
    ...inJapanese({ title: `Take step ${number} that was called for` }, `求められた第${number}の措置を講じる`),
  }))
  const passages = recommendations
    .map(({ id: recommendationId, number }, at) => {
      const exact = sentences[at] ?? ''
      const start = text.indexOf(exact)
      const surroundings = {
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(start + exact.length).slice(0, 32),
      }
      return {
        documentId: document.id,
        recommendationId,
        position: 1,
        exact,
        start,
        end: start + exact.length,
        ...surroundings,
        number,
      }
    })
    .map(({ number, ...passage }) => passage)
  const addressees = recommendations.map(({ id: recommendationId }) => ({
    recommendationId,
    position: 1,
    organizationId: of(organizations).id,
    askedAt: began,
  }))
  return {
    throws,
    series: { ...series, id: seriesId },
    themes,
    organizations,
    people,
    memberships,
    roundtables,
    document,
    recommendations,
    passages,
    addressees,
  }
}

const called = (number: number) => ({ name: `Invented person ${number}` })

/* Of words in English: what they are in Japanese. */
function inJapanese<Words extends Record<string, string>>(of: Words, ...texts: string[]) {
  const fields = Object.entries(of).map(([field, words], at) => [field, { text: texts[at] ?? '', of: words }] as const)
  return { ...of, translations: { ja: Object.fromEntries(fields) } }
}

export const day = 24 * 60 * 60 * 1000
const sectors: Sector[] = ['government', 'agency', 'embassy', 'university', 'foundation']
const roles: Role[] = Object.values(Role).filter((role) => role !== 'secretariat')
