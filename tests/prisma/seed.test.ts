import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { byPosition, byQuote } from '#lib/documents/passage.ts'
import { pageAt, structure } from '#lib/documents/structure.ts'
import { localized } from '#lib/translation.ts'
import { roundtable, seed } from '#prisma/seed.ts'
import { resetDatabase } from '#tests/setup/database.ts'

const source = readFileSync(new URL('../../prisma/seed/roundtable-summary.txt', import.meta.url))
const slug = 'science-technology-diplomacy'

async function counts() {
  return {
    series: await db.series.count(),
    themes: await db.theme.count(),
    roundtables: await db.roundtable.count(),
    organizations: await db.organization.count(),
    people: await db.person.count(),
    participations: await db.participation.count(),
    documents: await db.document.count(),
    recommendations: await db.recommendation.count(),
    passages: await db.passage.count(),
    addressees: await db.addressee.count(),
    followUps: await db.followUp.count(),
    memberships: await db.membership.count(),
    messages: await db.message.count(),
    events: await db.event.count(),
  }
}

describe('the real roundtable', () => {
  beforeAll(async () => {
    await resetDatabase()
    await seed()
  })

  test('is what was curated, and nothing invented', async () => {
    expect(await counts()).toMatchObject({
      series: 1,
      themes: 3,
      roundtables: 2,
      organizations: 11,
      people: 15,
      participations: 15,
      documents: 1,
      recommendations: 10,
      followUps: 0,
      memberships: 0,
      messages: 0,
    })
    expect(await db.person.count({ where: { email: { not: null } } })).toBe(0)
    expect(await db.roundtable.findMany({ orderBy: { number: 'asc' } })).toMatchObject([
      {
        held: true,
        startsAt: new Date('2025-10-08T04:00:00Z'),
        endsAt: new Date('2025-10-08T06:00:00Z'),
        place: 'JST Tokyo Headquarters',
        note: expect.stringContaining('2025 was supplied by the secretariat'),
      },
      { held: false, startsAt: null, endsAt: null, place: null },
    ])
  })

  test('seeded again, changes nothing', async () => {
    const before = await counts()
    expect(await seed()).toBe('Science and Technology Diplomacy Roundtable: already there')
    expect(await counts()).toEqual(before)
  })

  test('two seeds at once make one', async () => {
    await resetDatabase()
    const said = await Promise.all([seed(), seed()])
    expect(said.filter((sentence) => sentence.endsWith('already there'))).toHaveLength(1)
    expect(await counts()).toMatchObject({ series: 1, recommendations: 10, people: 15 })
  })

  test('keeps the source byte for byte', async () => {
    const document = await db.document.findFirstOrThrow()
    expect(Buffer.from(document.bytes).equals(source)).toBe(true)
    expect(document).toMatchObject({ language: 'en', visibility: 'public', normalizerVersion: 2 })
    expect(structure.parse(document.structure).pages).toHaveLength(3)
  })

  test('has every participant as printed, in the printed order', async () => {
    const { text } = await db.document.findFirstOrThrow()
    const seats = await db.participation.findMany({
      orderBy: { position: 'asc' },
      include: { person: true, organization: true },
    })
    expect(seats.map((seat) => seat.part)).toEqual([...Array(13).fill('participant'), 'organizer', 'secretariat'])
    let after = 0
    for (const { person, printedTitle, printedAs } of seats) {
      const lines = [', ', ' '].map((between) => `${person.name}, ${printedTitle}${between}${printedAs}\n`)
      const at = Math.max(...lines.map((line) => text.indexOf(line, after)))
      expect(at, person.name).toBeGreaterThan(0)
      after = at
    }
    const koizumi = seats.find((seat) => seat.person.name === 'Kei Koizumi')
    expect(koizumi).toMatchObject({
      printedTitle: 'Former Principal Deputy Director',
      organization: { atTable: false, note: 'The participant printed with this office is a former official of it.' },
    })
  })

  test('knows the Ministry of Foreign Affairs, which was not at the table', async () => {
    const ministry = await db.organization.findFirstOrThrow({
      where: { slug: 'ministry-of-foreign-affairs' },
      include: { participations: true, addressed: { include: { recommendation: true } } },
    })
    expect(ministry).toMatchObject({ atTable: false, country: 'JP', sector: 'government', participations: [] })
    expect(ministry.note).toContain('was not at the table')
    expect(ministry.addressed.map(({ recommendation }) => recommendation.number).sort()).toEqual([3, 4])
  })

  test('has somebody at the table for every organization that was there', async () => {
    const organizations = await db.organization.findMany({ include: { participations: true } })
    const seated = organizations.filter((organization) => organization.participations.length > 0)
    const there = organizations.filter((organization) => organization.atTable)
    expect(seated.map((each) => each.slug).filter((each) => each !== 'ostp')).toEqual(there.map((each) => each.slug))
  })

  test('finds every passage by quote and by position at the same place, whole sentences word for word', async () => {
    const { text, structure: parts } = await db.document.findFirstOrThrow()
    const passages = await db.passage.findMany({ include: { recommendation: true } })
    expect(passages).toHaveLength(12)
    for (const passage of passages) {
      const { exact, start, end } = passage
      expect(byPosition(text, passage)).toEqual({ status: 'found', start, end })
      expect(byQuote(text, passage)).toEqual({ status: 'found', start, end })
      expect(exact).toMatch(/^[A-Z].*\.$/)
    }
    const pages = passages
      .toSorted((a, b) => a.recommendation.number - b.recommendation.number)
      .map(({ recommendation, start }) => `R-${recommendation.number}: ${pageAt(structure.parse(parts), start)}`)
    expect([...new Set(pages)].map((each) => each.split(': ')[1])).toEqual([
      ...Array(4).fill('2'),
      ...Array(6).fill('3'),
    ])
  })

  test('addresses nobody but in the words of the text', async () => {
    const { text } = await db.document.findFirstOrThrow()
    const addressees = await db.addressee.findMany()
    for (const { wording } of addressees) expect(text).toContain(wording)
    expect(await db.recommendation.findMany({ where: { addressees: { none: {} } } })).toMatchObject([{ number: 1 }])
  })

  test('numbers and themes its recommendations as the text does', async () => {
    const recommendations = await db.recommendation.findMany({ orderBy: { number: 'asc' }, include: { theme: true } })
    const themes = recommendations.map(({ theme }) => theme?.shortName)
    expect(themes).toEqual(['Advice', ...Array(3).fill('Coordination'), ...Array(6).fill('Dialogue')])
    expect(
      recommendations.every((row) => localized(row, 'title', 'ja') !== row.title && row.visibility === 'public'),
    ).toBe(true)
    expect(await db.series.findUniqueOrThrow({ where: { slug } })).toMatchObject({ recommendationsNumbered: 10 })
  })

  test('tells its history: nobody signs for the founding import', async () => {
    const events = await db.event.findMany({ orderBy: { sequence: 'asc' } })
    const kinds = Map.groupBy(events, (event) => event.kind)
    expect([...kinds].map(([kind, { length }]) => [kind, length])).toEqual([
      ['series.founded', 1],
      ['theme.added', 3],
      ['organization.added', 11],
      ['roundtable.added', 2],
      ['document.added', 1],
      ['recommendation.adopted', 10],
      ['recommendation.addressed', 3],
    ])
    expect(events.every((event) => event.actorId === null && event.visibility === 'public')).toBe(true)
  })
})

describe('a passage that does not resolve', () => {
  const broken = (change: { exact?: string; start?: number }) => ({
    ...roundtable,
    recommendations: roundtable.recommendations.map((each) =>
      each.number === 7 ? { ...each, passages: each.passages.map((passage) => ({ ...passage, ...change })) } : each,
    ),
  })

  test.each([
    ['by quote', { exact: 'Responsibility should be borne by nobody.' }, 'R-7: These words are not in the text: “Resp'],
    ['by position', { start: 1 }, 'R-7: These words are not at position 1: “Responsibility for research security'],
  ])('%s fails the seed, is named, and nothing is left behind', async (_, change, message) => {
    await resetDatabase()
    await expect(seed(broken(change))).rejects.toThrow(message)
    expect(Object.values(await counts()).every((count) => count === 0)).toBe(true)
  })
})
