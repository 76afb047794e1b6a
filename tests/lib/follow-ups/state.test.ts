import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { Progress } from '#lib/db/generated/enums.ts'
import { findFollowUp } from '#lib/follow-ups/item.ts'
import { listFollowUps } from '#lib/follow-ups/queries.ts'
import { overdue, stale } from '#lib/follow-ups/stale-and-overdue.ts'
import { closed, reported, stateSql, underway, unowned } from '#lib/follow-ups/state.ts'
import { stateOf } from '#lib/progress-states.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

const today = new Date('2026-06-15T00:00:00Z')
const staleBefore = new Date('2026-04-16T03:00:00Z')
const conditions = {
  underway,
  unowned,
  reported,
  closed,
  stale: stale({ staleBefore }),
  overdue: overdue({ today }),
}
let world: World

beforeAll(async () => {
  await resetDatabase()
  world = await buildWorld()
})

/** Around the instants that decide. */
const near = (at: Date, step: number) => fc.constantFrom(-1, 0, 1).map((steps) => new Date(at.getTime() + steps * step))

test('predicate, Prisma and SQL tell the same follow-ups apart', async () => {
  const organizations = Object.values(world.organizations).map(({ id }) => id)
  const rows = fc
    .record({
      leadId: fc.option(fc.constantFrom(...organizations)),
      progress: fc.constantFrom(...Object.values(Progress)),
      verified: fc.boolean(),
      dueOn: fc.option(near(today, 86_400_000)),
      lastConfirmedAt: near(staleBefore, 1),
    })
    .map(({ verified, ...row }) => ({
      ...row,
      verifiedAt: verified && row.progress === 'implemented' ? staleBefore : null,
    }))
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { minLength: 20, maxLength: 40 }), async (given) => {
      await db.followUp.deleteMany()
      const fixed = { seriesId: world.series.id, title: 'Work', language: 'en' } as const
      await db.followUp.createMany({ data: given.map((row, at) => ({ ...fixed, ...row, number: at + 1 })) })
      const numbers = (all: { number: number }[]) => all.map(({ number }) => number)
      const orderBy = { number: 'asc' } as const
      const stored = await db.followUp.findMany({ orderBy })
      for (const [name, { where, sql, holds }] of Object.entries(conditions)) {
        const held = numbers(stored.filter(holds))
        expect(numbers(await db.followUp.findMany({ where, orderBy })), name).toEqual(held)
        const said = Prisma.sql`select f.number, ${sql} as held from "FollowUp" f order by f.number`
        const raw = await db.$queryRaw<{ number: number; held: boolean }[]>(said)
        expect(raw.every(({ held }) => typeof held === 'boolean')).toBe(true)
        expect(numbers(raw.filter(({ held }) => held)), name).toEqual(held)
      }
      const told = await db.$queryRaw<{ state: string }[]>`
        select ${stateSql} as state from "FollowUp" f order by f.number`
      expect(told.map(({ state }) => state)).toEqual(stored.map(stateOf))
    }),
    { numRuns: 10 },
  )
})

test('a page and the list say the same of one follow-up at any second', async () => {
  await db.followUp.deleteMany()
  const series = { timeZone: 'Asia/Tokyo', staleAfterDays: 60 }
  const lastConfirmedAt = new Date('2026-04-16T03:00:30Z')
  await givenFollowUp(world, { leadId: world.organizations.mext.id, lastConfirmedAt })
  for (const second of ['00', '29', '31', '59']) {
    const viewer = { ...world.actors.secretary, at: new Date(`2026-06-15T03:00:${second}Z`) }
    const { rows } = await listFollowUps(viewer, series)
    const item = await findFollowUp(viewer, series, rows[0]?.number ?? 0)
    expect(item?.stale, second).toBe(rows[0]?.stale)
  }
})
