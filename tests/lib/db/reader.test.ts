import { afterAll, beforeEach, expect, test } from 'vitest'
import type { World } from '#tests/world.ts'
import { countingProxy } from '../../bench/counting-proxy.ts'

const proxy = await countingProxy(process.env.DATABASE_URL ?? '')
process.env.DATABASE_URL = proxy.url
const { db, freezeInstant, reader } = await import('#lib/db/client.ts')
const { buildWorld, givenFollowUp } = await import('#tests/world.ts')
const { resetDatabase } = await import('#tests/setup/database.ts')

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  await givenFollowUp(world, { title: 'A thing', leadId: world.organizations.mext.id, dueOn: new Date('2027-03-31Z') })
  proxy.take()
})

afterAll(async () => {
  await db.$disconnect()
  proxy.close()
})

test('what one reader asks in one tick goes in one statement, now and in the past', async () => {
  const { secretary } = world.actors
  for (const viewer of [secretary, { ...secretary, asOf: await freezeInstant() }]) {
    const ask = reader(viewer)
    await ask.theme.count()
    proxy.take()
    const [items, events, people, again, [row]] = await Promise.all([
      ask.followUp.findMany({ select: { title: true, lead: { select: { slug: true, memberships: true } } } }),
      ask.event.count(),
      ask.person.findMany({ select: { id: true } }),
      ask.person.findMany({ select: { id: true } }),
      ask.$queryRaw`select ${'$1'}::text as word, "dueOn" from "FollowUp"` as Promise<unknown[]>,
    ])
    expect(proxy.take()).toHaveLength(1)
    expect(items).toMatchObject([{ title: 'A thing', lead: { slug: 'mext' } }])
    expect(events).toBe(await db.event.count())
    expect(again).toEqual(people)
    expect(row).toEqual({ word: '$1', dueOn: '2027-03-31' })
  }
})

test('a reader’s questions never travel with those of another', async () => {
  const { secretary, observer } = world.actors
  await Promise.all([secretary, observer].map((viewer) => reader(viewer).followUp.count()))
  expect(proxy.take()).toHaveLength(2)
})

test('columns of every kind come as they do alone', async () => {
  const ask = reader(world.actors.secretary)
  const [series, followUps, events, organizations] = await Promise.all([
    ask.series.findMany({ include: { organizations: { orderBy: { slug: 'asc' } } } }),
    ask.followUp.findMany({ include: { lead: true, series: true } }),
    ask.event.findMany({ orderBy: { sequence: 'asc' }, include: { organization: true } }),
    ask.organization.findMany({ where: { slug: 'nowhere' } }),
  ])
  expect(series).toEqual(await db.series.findMany({ include: { organizations: { orderBy: { slug: 'asc' } } } }))
  expect(followUps).toEqual(await db.followUp.findMany({ include: { lead: true, series: true } }))
  expect(events).toEqual(await db.event.findMany({ orderBy: { sequence: 'asc' }, include: { organization: true } }))
  expect(organizations).toEqual([])
})

test('a question that fails leaves the others their answers', async () => {
  const ask = reader(world.actors.secretary)
  const [wrong, right] = await Promise.allSettled([ask.$queryRaw`select 1 / 0`, ask.followUp.count()])
  expect(wrong).toMatchObject({ status: 'rejected' })
  expect(right).toEqual({ status: 'fulfilled', value: 1 })
})
