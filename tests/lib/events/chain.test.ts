import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { checkChain, everEndedWith, headOf } from '#lib/events/chain.ts'
import { createFollowUp } from '#lib/follow-ups/create.ts'
import { describe as describeFollowUp } from '#lib/follow-ups/description.ts'
import { checkDatabase } from '#lib/reviews/snapshot/check-database.ts'
import { freeze } from '#lib/reviews/snapshot/freeze.ts'
import { asOwner, resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const create = (n: number) =>
  createFollowUp(world.actors.secretary, {
    ...{ recommendations: [(n % 3) + 1], title: `Work ${n}`, description: '“量子”\n\u0007', message: '', supports: [] },
  })

async function intact() {
  const events = await db.event.count({ where: { seriesId: world.series.id } })
  const checked = await checkChain(world.series.id)
  expect(checked).toEqual({ links: events, head: (await headOf(world.series.id))?.digest ?? null, found: [] })
  return events
}

test('commands that go at once make one chain, whichever come and whichever are refused', {
  timeout: 120_000,
}, async () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => text.trim() !== '' && !text.includes('\0'))
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 2, maxLength: 8 }), async (titles) => {
      const before = await intact()
      await Promise.all(
        titles.map(async (title, n) => {
          const made = await create(n)
          if (made.status !== 'ok') return
          const item = { id: made.value.id, version: 1, title, description: title, translations: {} }
          await Promise.all([
            describeFollowUp(world.actors.secretary, item),
            describeFollowUp(world.actors.secretary, item),
          ])
        }),
      )
      expect(await intact()).toBeGreaterThanOrEqual(before + titles.length)
    }),
    { numRuns: 8 },
  )
})

describe('what somebody with every right did behind the triggers is found and named', () => {
  const behind = (sql: string) => asOwner(`set session_replication_role = replica; ${sql}`)
  const second = '(select "eventId" from chain.link where number = 2)'

  beforeEach(async () => {
    for (const n of [1, 2, 3, 4]) await create(n)
    await intact()
  })

  test.each([
    [
      'a changed kind',
      `update "Event" set kind = 'forged' where id = ${second}`,
      /^Event \d+ \(forged, .*link 2, is not as/,
    ],
    ['another actor', `update "Event" set "actorId" = null where id = ${second}`, /link 2, is not as it was written/],
    ['another instant', `update "Event" set at = at - interval '1 ms' where id = ${second}`, /link 2, is not as it/],
    ['another payload', `update "Event" set payload = payload || '{"x": 1}' where id = ${second}`, /link 2, is not as/],
    ['a missing event', `delete from "Event" where id = ${second}`, /^Event \S+, link 2, is missing/],
    ['a missing link', 'delete from chain.link where number = 2', /^Links 2 to 2 are missing/],
    ['a link of another digest', `update chain.link set digest = 'x' where number = 2`, /link 2, is not as it was/],
    ['a link that follows nothing', `update chain.link set previous = 'x' where number = 2`, /^Link 2 does not follow/],
    [
      'an event slipped in',
      `insert into "Event" (id, "seriesId", kind, visibility, payload) select gen_random_uuid(), "seriesId", kind, visibility, payload from "Event" limit 1`,
      /is in no chain: it was slipped in/,
    ],
  ])('%s', async (_, sql, said) => {
    await behind(sql)
    const { found } = await checkChain(world.series.id)
    expect(found.join('\n')).toMatch(new RegExp(said.source, 'm'))
  })

  test('an end that was cut off, against a snapshot that was taken before', async () => {
    await freeze(world.actors.secretary, { title: 'Kept' })
    expect((await checkDatabase()).whole).toBe(true)
    await behind(
      'delete from "Event" using chain.link where id = "eventId" and number > 2; delete from chain.link where number > 2',
    )
    expect((await checkChain(world.series.id)).found).toEqual([])
    const { whole, said } = await checkDatabase()
    expect(whole).toBe(false)
    expect(said.join('\n')).toContain('snapshot 1 “Kept” names')
  })

  test('a snapshot that was changed', async () => {
    await freeze(world.actors.secretary, { title: 'Kept' })
    await behind(`update "Snapshot" set content = replace(content, 'Kept', 'Bent')`)
    expect((await checkDatabase()).said.join('\n')).toContain('snapshot 1 “Kept” is not as it was frozen')
  })
})

test('what the application writes into the chain itself is refused', async () => {
  await create(1)
  const head = await headOf(world.series.id)
  expect(await everEndedWith(world.series.id, head?.digest ?? '')).toBe(true)
  await expect(db.$executeRaw`insert into chain.link select * from chain.link`).rejects.toThrow(/permission denied/)
  await expect(db.$executeRaw`update chain.link set digest = 'x'`).rejects.toThrow(/permission denied/)
  await expect(db.$executeRaw`delete from chain.link`).rejects.toThrow(/permission denied/)
  await expect(asOwner('delete from chain.link')).rejects.toThrow(/append-only/)
  expect(await headOf(world.series.id)).toEqual(head)
})

test('the digested text names every column of an event', async () => {
  const [row] = await db.$queryRaw<{ columns: string[]; source: string }[]>`
    select array_agg(attname::text) as columns, pg_get_functiondef('chain.text_of'::regproc) as source from pg_attribute
    where attrelid = '"Event"'::regclass and attnum > 0 and not attisdropped`
  const missing = row?.columns.filter((name) => name !== 'seriesId' && !new RegExp(`e\\."?${name}\\b`).test(row.source))
  expect(missing).toEqual([])
})
