import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { Role, Visibility } from '#lib/db/generated/enums.ts'
import { type Actor, nobody } from '#lib/viewer.ts'

type Seen = { items?: Visibility; words?: Visibility }

export type World = Awaited<ReturnType<typeof buildWorld>>

/**
 * The cast that every test knows: one series after its first roundtable, five organizations, seven people, three
 * recommendations in two themes (R-1 to nobody in particular, R-2 to the Cabinet Office, R-3 to the Foreign Ministry,
 * which was not at the table), no follow-ups. `items`: who sees those that are given; `words`: who sees what is said.
 */
export async function buildWorld({ items = 'participants', words = 'participants' }: Seen = {}) {
  const series = await db.series.create({
    data: {
      slug: 'world',
      ...inJapanese({ name: 'World Roundtable' }, '世界ラウンドテーブル'),
      recommendationsNumbered: 3,
      defaultVisibility: words,
    },
  })
  const seriesId = series.id
  const roundtable = await db.roundtable.create({
    data: {
      seriesId,
      number: 1,
      title: 'First roundtable',
      startsAt: new Date('2025-10-08T04:00:00Z'),
      endsAt: new Date('2025-10-08T06:00:00Z'),
      held: true,
    },
  })
  await db.roundtable.create({ data: { seriesId, number: 2, title: 'Second roundtable' } })
  const [advice, coordination] = await db.theme.createManyAndReturn({
    data: [
      {
        seriesId,
        position: 1,
        ...inJapanese({ name: 'Scientific advice', shortName: 'Advice' }, '科学的助言', '助言'),
      },
      { seriesId, position: 2, ...inJapanese({ name: 'Coordination', shortName: 'Coordination' }, '連携', '連携') },
    ],
  })
  if (!advice || !coordination) throw new Error('the world has two themes')
  const organizations = await made(db.organization, {
    cabinetOffice: organization(seriesId, 'cabinet-office', 'Cabinet Office', '内閣府', true),
    mext: organization(seriesId, 'mext', 'MEXT', '文部科学省', true),
    foreignMinistry: organization(seriesId, 'foreign-ministry', 'Ministry of Foreign Affairs', '外務省', false),
    jst: organization(seriesId, 'jst', 'JST', '科学技術振興機構', true),
    embassy: organization(seriesId, 'embassy', 'British Embassy', '英国大使館', true),
  })
  const { cabinetOffice, mext, foreignMinistry, jst, embassy } = organizations
  const actors = await members(seriesId, {
    secretary: ['Kana Secretary', 'secretariat', jst.id],
    cabinetFocal: ['Aoi Cabinet', 'focalPoint', cabinetOffice.id],
    cabinetContributor: ['Ren Cabinet', 'contributor', cabinetOffice.id],
    mextFocal: ['Yui Education', 'focalPoint', mext.id],
    mextContributor: ['Sora Education', 'contributor', mext.id],
    ministryFocal: ['Mio Foreign', 'focalPoint', foreignMinistry.id],
    observer: ['Olive Observer', 'observer', embassy.id],
  })
  const document = await db.document.create({ data: { seriesId, roundtableId: roundtable.id, ...summary } })
  const calls = { seriesId, roundtableId: roundtable.id }
  const recommendations = await made(db.recommendation, {
    r1: { ...calls, number: 1, title: 'Engage in multilateral frameworks', themeId: advice.id },
    r2: { ...calls, number: 2, title: 'Review scientific advice', themeId: advice.id },
    r3: { ...calls, number: 3, title: 'Involve all ministries', themeId: coordination.id },
  })
  const { r1, r2, r3 } = recommendations
  await db.addressee.createMany({
    data: [
      { recommendationId: r1.id, position: 1, wording: 'governments' },
      { recommendationId: r2.id, position: 1, organizationId: cabinetOffice.id },
      { recommendationId: r3.id, position: 1, organizationId: foreignMinistry.id },
    ],
  })
  await db.passage.createMany({
    data: [r1, r2, r3].map(({ id }, at) => ({ documentId: document.id, recommendationId: id, ...passage(at) })),
  })
  return {
    series,
    items,
    roundtable,
    themes: { advice, coordination },
    organizations,
    actors,
    nobody: nobody(seriesId, 'en'),
    document,
    recommendations,
  }
}

/** A follow-up as it would stand after its commands, written directly: for tests that need a state, not its making. */
export async function givenFollowUp(
  world: World,
  data: Partial<Prisma.FollowUpUncheckedCreateInput> = {},
  recommendationId = world.recommendations.r1.id,
) {
  const { followUpsNumbered } = await db.series.update({
    where: { id: world.series.id },
    data: { followUpsNumbered: { increment: 1 } },
  })
  const title = `Follow-up ${followUpsNumbered}`
  return db.followUp.create({
    data: {
      seriesId: world.series.id,
      number: followUpsNumbered,
      title,
      language: 'en',
      searchText: title.toLowerCase(),
      visibility: world.items,
      answers: { create: { recommendationId } },
      ...data,
    },
  })
}

export function eventsOf(followUpId: string) {
  return db.event.findMany({ where: { followUpId }, orderBy: { sequence: 'asc' } })
}

const sentences = [
  'Governments should engage in multilateral frameworks.',
  'It is necessary to review scientific advice.',
  'Committees should involve all ministries.',
]

const summary = {
  title: 'Summary of the first roundtable',
  language: 'en',
  fileName: 'summary.txt',
  mediaType: 'text/plain',
  bytes: Buffer.from(sentences.join(' ')),
  sha256: 'a'.repeat(64),
  text: sentences.join(' '),
  structure: {
    blocks: [{ kind: 'paragraph', start: 0, end: sentences.join(' ').length, page: 1 }],
    pages: [{ number: 1, start: 0, end: sentences.join(' ').length }],
    footnotes: [],
  },
  normalizerVersion: 1,
} as const

function organization(seriesId: string, slug: string, name: string, ja: string, atTable: boolean) {
  const names = inJapanese({ name, shortName: name }, ja, ja)
  return { seriesId, slug, ...names, sector: 'government' as const, country: 'JP', atTable }
}

function passage(sentence: number) {
  const exact = sentences[sentence] ?? ''
  const start = summary.text.indexOf(exact)
  return { position: 1, exact, prefix: '', suffix: '', start, end: start + exact.length }
}

/* Of words in English: what they are in Japanese. */
function inJapanese<Words extends Record<string, string>>(of: Words, ...texts: string[]) {
  const fields = Object.entries(of).map(([field, words], at) => [field, { text: texts[at] ?? '', of: words }] as const)
  return { ...of, translations: { ja: Object.fromEntries(fields) } }
}

async function members<Name extends string>(seriesId: string, cast: Record<Name, [string, Role, string]>) {
  const entries = Object.entries<[string, Role, string]>(cast)
  const people = await db.person.createManyAndReturn({
    data: entries.map(([, [name]]) => {
      return { name, email: `${name.toLowerCase().replace(' ', '.')}@example.org`, language: 'en' as const }
    }),
  })
  const actors = entries.map(([, [name, role, organizationId]], at): Actor => {
    return { seriesId, personId: people[at]?.id ?? '', name, role, organizationId, language: 'en' }
  })
  const joinedAt = new Date('2025-10-09T00:00:00Z')
  await db.membership.createMany({
    data: actors.map(({ personId, role, organizationId }) => ({ seriesId, personId, role, organizationId, joinedAt })),
  })
  return byName(cast, actors)
}

/** One statement for all, since most tests begin by building a world. */
async function made<Name extends string, Data, Row>(
  table: { createManyAndReturn: (rows: { data: Data[] }) => PromiseLike<Row[]> },
  data: Record<Name, Data>,
) {
  return byName(data, await table.createManyAndReturn({ data: Object.values(data) }))
}

function byName<Name extends string, Row>(named: Record<Name, unknown>, rows: Row[]) {
  return Object.fromEntries(Object.keys(named).map((name, at) => [name, rows[at]])) as Record<Name, Row>
}
