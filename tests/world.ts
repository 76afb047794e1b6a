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
  const organizations = {
    cabinetOffice: await organization(seriesId, 'cabinet-office', 'Cabinet Office', '内閣府', true),
    mext: await organization(seriesId, 'mext', 'MEXT', '文部科学省', true),
    foreignMinistry: await organization(seriesId, 'foreign-ministry', 'Ministry of Foreign Affairs', '外務省', false),
    jst: await organization(seriesId, 'jst', 'JST', '科学技術振興機構', true),
    embassy: await organization(seriesId, 'embassy', 'British Embassy', '英国大使館', true),
  }
  const { cabinetOffice, mext, foreignMinistry, jst, embassy } = organizations
  const actors = {
    secretary: await member(seriesId, 'Kana Secretary', 'secretariat', jst.id),
    cabinetFocal: await member(seriesId, 'Aoi Cabinet', 'focalPoint', cabinetOffice.id),
    cabinetContributor: await member(seriesId, 'Ren Cabinet', 'contributor', cabinetOffice.id),
    mextFocal: await member(seriesId, 'Yui Education', 'focalPoint', mext.id),
    mextContributor: await member(seriesId, 'Sora Education', 'contributor', mext.id),
    ministryFocal: await member(seriesId, 'Mio Foreign', 'focalPoint', foreignMinistry.id),
    observer: await member(seriesId, 'Olive Observer', 'observer', embassy.id),
  }
  const document = await db.document.create({ data: { seriesId, roundtableId: roundtable.id, ...summary } })
  const recommendations = {
    r1: await recommendation(1, 'Engage in multilateral frameworks', advice.id, { wording: 'governments' }),
    r2: await recommendation(2, 'Review scientific advice', advice.id, { organizationId: cabinetOffice.id }),
    r3: await recommendation(3, 'Involve all ministries', coordination.id, { organizationId: foreignMinistry.id }),
  }
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

  function recommendation(
    number: number,
    title: string,
    themeId: string,
    addressee: { wording?: string; organizationId?: string },
  ) {
    const exact = sentences[number - 1] ?? ''
    const start = summary.text.indexOf(exact)
    return db.recommendation.create({
      data: {
        seriesId,
        roundtableId: roundtable.id,
        themeId,
        number,
        title,
        addressees: { create: { position: 1, ...addressee } },
        passages: {
          create: {
            documentId: document.id,
            position: 1,
            exact,
            prefix: '',
            suffix: '',
            start,
            end: start + exact.length,
          },
        },
      },
    })
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
  return db.organization.create({
    data: {
      seriesId,
      slug,
      ...inJapanese({ name, shortName: name }, ja, ja),
      sector: 'government',
      country: 'JP',
      atTable,
    },
  })
}

/* Of words in English: what they are in Japanese. */
function inJapanese<Words extends Record<string, string>>(of: Words, ...texts: string[]) {
  const fields = Object.entries(of).map(([field, words], at) => [field, { text: texts[at] ?? '', of: words }] as const)
  return { ...of, translations: { ja: Object.fromEntries(fields) } }
}

async function member(seriesId: string, name: string, role: Role, organizationId: string): Promise<Actor> {
  const email = `${name.toLowerCase().replace(' ', '.')}@example.org`
  const person = await db.person.create({
    data: {
      name,
      email,
      language: 'en',
      memberships: { create: { seriesId, role, organizationId, joinedAt: new Date('2025-10-09T00:00:00Z') } },
    },
  })
  return { seriesId, personId: person.id, name, role, organizationId, language: 'en' }
}
