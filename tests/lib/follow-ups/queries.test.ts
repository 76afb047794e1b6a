import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { countFollowUps } from '#lib/follow-ups/counts.ts'
import { type Filter, withFacets } from '#lib/follow-ups/filter.ts'
import { sorts } from '#lib/follow-ups/order.ts'
import { type FollowUpRow, listFollowUps } from '#lib/follow-ups/queries.ts'
import { momentOf, overdue, stale } from '#lib/follow-ups/stale-and-overdue.ts'
import { unowned } from '#lib/follow-ups/state.ts'
import { stateOf, states } from '#lib/progress-states.ts'
import type { Viewer } from '#lib/viewer.ts'
import { visibleFollowUps, visibleRecommendations } from '#lib/visibility.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { givenMany, now, series, viewersOf } from './many.ts'

let world: World
let secretary: Viewer
const count = 230

beforeAll(async () => {
  await resetDatabase()
  world = await buildWorld()
  await givenMany(world, count)
  secretary = { ...world.actors.secretary, at: now }
})

/** The whole list, page by page, as somebody would click through it. */
async function all(viewer: Viewer, filter: Filter) {
  const rows: FollowUpRow[] = []
  for (let after: string | undefined, pages = 0; pages < 10; pages += 1) {
    const page = await listFollowUps(viewer, series, { ...filter, after })
    rows.push(...page.rows)
    if (!page.next) return rows
    after = page.next
  }
  throw new Error('the pages do not end')
}

const numbers = (rows: { number: number }[]) => rows.map(({ number }) => number)
const sorted = (rows: { number: number }[]) => numbers(rows).sort((one, other) => one - other)

/** The same asked through Prisma, by number. */
async function expected(viewer: Viewer, where: Prisma.FollowUpWhereInput) {
  return numbers(
    await db.followUp.findMany({ where: { AND: [visibleFollowUps(viewer), where] }, orderBy: { number: 'asc' } }),
  )
}

describe('who sees what', () => {
  test('every role sees in the raw list what visibility.ts says, and no more', async () => {
    for (const { name, viewer } of viewersOf(world)) {
      expect(sorted(await all(viewer, {})), name).toEqual(await expected(viewer, {}))
    }
  })

  test('recommendations that may not be seen are neither shown nor searched by', async () => {
    for (const { name, viewer } of viewersOf(world)) {
      const seen = await db.recommendation.findMany({ where: visibleRecommendations(viewer) })
      const shown = new Set((await all(viewer, {})).flatMap((row) => row.recommendations))
      expect(
        [...shown].every((number) => numbers(seen).includes(number)),
        name,
      ).toBe(true)
      if (!numbers(seen).includes(3)) expect(await all(viewer, { recommendation: 3 }), name).toEqual([])
    }
  })

  test('the contact is for members', async () => {
    expect((await all(secretary, {})).some((row) => row.contact)).toBe(true)
    expect((await all(world.nobody, {})).every((row) => row.contact === null)).toBe(true)
  })
})

describe('the filter', () => {
  test('each part means what its predicate means, for every role', async () => {
    const { advice } = world.themes
    const { cabinetFocal } = world.actors
    const { mext } = world.organizations
    const moment = momentOf(secretary, series)
    for (const { name, viewer } of viewersOf(world)) {
      const through = (where: Prisma.RecommendationWhereInput) => ({
        answers: { some: { recommendation: { AND: [visibleRecommendations(viewer), where] } } },
      })
      const lead = { leadId: mext.id }
      const support = { supports: { some: { organizationId: mext.id } } }
      const own = viewer.organizationId ?? ''
      const parts: [Filter, Prisma.FollowUpWhereInput][] = [
        [{ theme: advice.id }, through({ themeId: advice.id })],
        [{ recommendation: 2 }, through({ number: 2 })],
        [{ organization: 'mext', as: 'lead' }, lead],
        [{ organization: 'mext', as: 'support' }, support],
        [{ organization: 'mext' }, { OR: [lead, support] }],
        [{ organization: 'nowhere' }, { id: { in: [] } }],
        [{ overdue: true }, overdue(moment).where],
        [{ stale: true }, stale(moment).where],
        [{ unowned: true }, unowned.where],
        [{ confidence: ['atRisk', 'secured'] }, { confidence: { in: ['atRisk', 'secured'] } }],
        [{ q: '助言' }, { title: { contains: '助言' } }],
        [{ q: 'F-12' }, { number: 12 }],
        [{ q: '&' }, { id: { in: [] } }],
        [
          { stale: true, organization: 'mext', q: 'review' },
          { AND: [stale(moment).where, { OR: [lead, support] }, { title: { contains: 'Review' } }] },
        ],
      ]
      if (viewer.personId) {
        parts.push([{ contact: cabinetFocal.personId }, { contactId: cabinetFocal.personId }])
        const supports = { some: { organizationId: own } }
        parts.push([{ mine: true }, { OR: [{ contactId: viewer.personId }, { leadId: own }, { supports }] }])
      }
      for (const [filter, where] of parts) {
        expect(sorted(await all(viewer, filter)), `${name} ${JSON.stringify(filter)}`).toEqual(
          await expected(viewer, where),
        )
      }
    }
  })

  test('reported and verified are told apart, and each row is in one state', async () => {
    const followUps = await db.followUp.findMany()
    for (const state of states) {
      const meant = followUps.filter((followUp) => stateOf(followUp) === state)
      const rows = await all(secretary, { progress: [state] })
      expect(sorted(rows), state).toEqual(sorted(meant))
      expect(rows.every((row) => row.state === state)).toBe(true)
    }
  })

  test('rows say how late and whether stale as the predicates do', async () => {
    const moment = momentOf(secretary, series)
    const rows = await all(secretary, {})
    expect(sorted(rows.filter((row) => row.overdueDays > 0))).toEqual(await expected(secretary, overdue(moment).where))
    expect(sorted(rows.filter((row) => row.stale))).toEqual(await expected(secretary, stale(moment).where))
  })
})

describe('pages', () => {
  test('hold every row once under every sort, forwards and backwards', async () => {
    for (const sort of sorts) {
      for (const direction of ['asc', 'desc'] as const) {
        const forwards = numbers(await all(secretary, { sort, direction }))
        expect(
          [...forwards].sort((one, other) => one - other),
          `${sort} ${direction}`,
        ).toEqual(await expected(secretary, {}))
        const pages = Math.ceil(forwards.length / 50)
        let cursor: string | undefined
        for (let page = 1; page < pages; page += 1) {
          cursor = (await listFollowUps(secretary, series, { sort, direction, after: cursor })).next
        }
        const last = await listFollowUps(secretary, series, { sort, direction, after: cursor })
        for (let page = pages - 2, before = last.previous; page >= 0; page -= 1) {
          const back = await listFollowUps(secretary, series, { sort, direction, before })
          expect(numbers(back.rows), `${sort} ${direction} ${page}`).toEqual(forwards.slice(page * 50, page * 50 + 50))
          expect(back.previous === undefined).toBe(page === 0)
          before = back.previous
        }
      }
    }
  })

  test('by due date, what has none or is done comes last', async () => {
    const rows = await all(secretary, { sort: 'due' })
    const due = rows.map((row) => (['implemented', 'discontinued'].includes(row.progress) ? null : row.dueOn))
    const dated = due.filter((day) => day !== null)
    expect(due.slice(0, dated.length)).toEqual([...dated].sort())
  })

  test('a way back that ends short shows the first page whole', async () => {
    const { rows } = await listFollowUps(secretary, series, { sort: 'number' })
    const back = await listFollowUps(secretary, series, { sort: 'number', before: 'none.20' })
    expect(numbers(back.rows)).toEqual(numbers(rows))
    expect(back.previous).toBeUndefined()
  })
})

describe('counts', () => {
  test('are the lengths of the lists behind them, for every role', async () => {
    for (const { name, viewer } of viewersOf(world)) {
      const filters: Filter[] = [{}, { organization: 'mext', overdue: true }, { q: 'review', progress: ['onHold'] }]
      for (const filter of filters) {
        const counts = await countFollowUps(viewer, series, filter)
        const length = async (facet: Filter) => (await all(viewer, withFacets(filter, facet))).length
        expect(counts.matching, name).toBe((await all(viewer, filter)).length)
        expect(counts.all).toBe(await length({}))
        expect(counts.overdue).toBe(await length({ overdue: true }))
        expect(counts.stale).toBe(await length({ stale: true }))
        expect(counts.unowned).toBe(await length({ unowned: true }))
        expect(counts.atRisk).toBe(await length({ confidence: ['atRisk'] }))
        for (const state of states) expect(counts.byState[state]).toBe(await length({ progress: [state] }))
      }
    }
  })
})
