import { beforeEach, describe, expect, test } from 'vitest'
import { changedBy, commandOn, nameFor, Refusal, type Steps } from '#lib/command.ts'
import { changeDocumentVisibility } from '#lib/curation/document-visibility.ts'
import { db, transaction } from '#lib/db/client.ts'
import { conflict, invalid, ok } from '#lib/outcome.ts'
import { changeRecommendationVisibility } from '#lib/recommendations/visibility.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

test('of two who change who sees a recommendation, the second is told who was first', async () => {
  const { id } = world.recommendations.r2
  const say = (visibility: 'public' | 'secretariat') =>
    changeRecommendationVisibility(world.actors.secretary, { id, version: 1, visibility })
  expect(await say('secretariat')).toMatchObject({ status: 'ok' })
  expect(await say('public')).toEqual(wasFirst())
})

test('so is the second of two who change who sees a document', async () => {
  const { id } = world.document
  await db.document.update({ where: { id }, data: { visibility: 'public' } })
  const say = (visibility: 'participants' | 'secretariat') =>
    changeDocumentVisibility(world.actors.secretary, { id, was: 'public', visibility })
  expect(await say('participants')).toMatchObject({ status: 'ok' })
  expect(await say('secretariat')).toEqual(wasFirst())
})

test('what is not seen is not found, before it is asked who may and whether it is so already', async () => {
  const { id } = world.recommendations.r2
  await db.recommendation.update({ where: { id }, data: { visibility: 'secretariat' } })
  const change = { id, version: 99, visibility: 'secretariat' } as const
  const refused = (why: string) => ({ status: 'refused', why })
  expect(await changeRecommendationVisibility(world.actors.observer, change)).toEqual(refused('notFound'))
  await db.recommendation.update({ where: { id }, data: { visibility: 'participants' } })
  const same = { ...change, visibility: 'participants' } as const
  expect(await changeRecommendationVisibility(world.actors.observer, same)).toEqual(refused('forbidden'))
  expect(await changeRecommendationVisibility(world.actors.secretary, same)).toMatchObject({ status: 'ok' })
  expect(await changeRecommendationVisibility(world.actors.secretary, change)).toMatchObject({ status: 'conflict' })
})

describe('a command asks', () => {
  const asked: string[] = []
  const found = { version: 2, visibility: 'public' as const, authorId: 'nobody' }
  type Found = typeof found
  const say = <T>(what: string, answer: T) => {
    asked.push(what)
    return answer
  }
  const onThing = commandOn<Found, { gone?: boolean; version?: number; ruled?: boolean; mine?: boolean }>({
    find: async (_, { personId }, { gone, ruled, mine }) => {
      say('find', null)
      if (gone) return null
      if (mine) return { ...found, authorId: personId }
      return ruled ? { ...found, authorId: 'ruled' } : found
    },
    concerns: ({ authorId }) => ({ authorId }),
    lost: async () => say('lost', conflict('errors.changed')),
    rule: ({ authorId }) => say('rule of the noun', authorId === 'ruled' ? invalid('noun', 'errors.choose') : null),
    after: async () => say('after', undefined),
  })
  const steps: Steps<Found, 'editComment', null, string> = {
    verb: 'editComment',
    concerning: async () => say('concerning', { authorId: world.actors.observer.personId }),
    already: () => say('already', null),
    rule: () => say('rule', null),
    write: async () => say('write', 'written'),
  }
  const run = async (target: Parameters<typeof onThing>[1], other: Partial<typeof steps> = {}) => {
    asked.length = 0
    const outcome = await onThing(world.actors.observer, target, { ...steps, ...other })
    return [outcome, asked.join(', ')] as const
  }

  test('in one order, and writes last', async () => {
    const whole = 'find, concerning, already, rule of the noun, rule, write, after'
    expect(await run({})).toEqual([ok('written'), whole])
    expect(await run({ version: 2 })).toEqual([ok('written'), whole])
    const ruled = invalid('rule', 'errors.choose')
    const bare = { concerning: undefined, already: undefined }
    expect(await run({}, bare)).toEqual([{ status: 'refused', why: 'forbidden' }, 'find'])
    expect((await run({ mine: true }, bare))[0]).toEqual(ok('written'))
    const given = await onThing(
      world.actors.observer,
      {},
      {
        ...{ verb: 'comment', rule: () => ok('found out') },
        write: async (_, __, ruledOut) => ruledOut,
      },
    )
    expect(given).toEqual(ok('found out'))
    expect(await run({ gone: true })).toEqual([{ status: 'refused', why: 'notFound' }, 'find'])
    expect(await run({ version: 1 }, { already: () => say('already', ok('was so')) })).toEqual([
      ok('was so'),
      'find, concerning, already',
    ])
    expect(await run({ version: 1 })).toEqual([conflict('errors.changed'), 'find, concerning, already, lost'])
    expect(await run({ ruled: true })).toEqual([
      invalid('noun', 'errors.choose'),
      'find, concerning, already, rule of the noun',
    ])
    const refusing = await onThing(
      world.actors.observer,
      {},
      {
        ...{ verb: 'comment', rule: () => ruled },
        write: async () => say('write', null),
      },
    )
    expect(refusing).toEqual(ruled)
    expect(asked.at(-1)).not.toBe('write')
  })

  test('no version of a noun that has none', async () => {
    const onPlain = commandOn<Found, { version?: number }>({ find: async () => found })
    const step = { verb: 'comment', write: async () => 'written' } as const
    expect(await onPlain(world.actors.observer, { version: 1 }, step)).toEqual(ok('written'))
  })

  test('and leaves nothing of what is refused, or breaks, while it writes', async () => {
    const rename = (error: Error) => () =>
      onThing(
        world.actors.observer,
        {},
        {
          verb: 'comment',
          write: async (_, tx) => {
            await tx.series.updateMany({ data: { name: 'Renamed' } })
            throw error
          },
        },
      )
    const outcome = conflict('errors.changed')
    expect(await rename(new Refusal(outcome))()).toEqual(outcome)
    await expect(rename(new Error('broken'))()).rejects.toThrow('broken')
    expect(await db.series.count({ where: { name: 'Renamed' } })).toBe(0)
  })

  test('and is dated by its actor', async () => {
    const at = new Date('2026-02-03T04:05:06Z')
    const told = await onThing(
      { ...world.actors.observer, at },
      {},
      {
        verb: 'comment',
        write: (_, tx) => tx.$queryRaw<{ at: Date }[]>`select past.instant() as at`,
      },
    )
    expect(told).toMatchObject({ value: [{ at }] })
  })
})

test('it was the last somebody who changed something, and if nobody did, nobody', async () => {
  const { cabinetFocal, mextFocal } = world.actors
  const seriesId = world.series.id
  const told = () =>
    transaction((tx) => changedBy(tx, world.actors.observer, { seriesId, kind: 'series.settingsChanged' }))
  expect(await told()).toMatchObject({ values: { name: '–' } })
  for (const actorId of [cabinetFocal.personId, mextFocal.personId, null])
    await db.event.create({
      data: { seriesId, actorId, kind: 'series.settingsChanged', payload: {}, visibility: 'public' },
    })
  const elsewhere = { kind: 'followUp.verified', payload: {}, visibility: 'public' } as const
  await db.event.create({ data: { seriesId, actorId: cabinetFocal.personId, ...elsewhere } })
  expect(await told()).toMatchObject({ values: { name: mextFocal.name } })
})

test('whoever was first is named as the reader calls them', async () => {
  const { observer } = world.actors
  const translations = { ja: { name: { text: '田中 オリーブ', of: observer.name } } }
  await db.person.update({ where: { id: observer.personId }, data: { translations } })
  const called = (language: 'en' | 'ja') =>
    transaction((tx) => nameFor(tx, { ...world.actors.secretary, language }, observer.personId))
  expect([await called('en'), await called('ja')]).toEqual([observer.name, '田中 オリーブ'])
})

function wasFirst() {
  return { status: 'conflict', message: 'errors.changed', values: { name: world.actors.secretary.name } }
}
