import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { db } from '#lib/db/client.ts'
import { merge } from '#lib/follow-ups/merge.ts'
import type { Outcome } from '#lib/outcome.ts'
import { settled } from '#lib/settle.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { actorsOf, columns, itemOf, meanwhile } from './cells.ts'
import { everyCommand } from './every-command.ts'
import { type Moment, moments } from './moments.ts'

const happens: Record<Moment, (world: World) => Promise<unknown>> = {
  late: () => raise(),
  closed: () =>
    db.$executeRaw`update "FollowUp" set progress = 'discontinued', version = version + 1`.then(
      () => db.$executeRaw`update "Review" set "meetingBeganAt" = coalesce("meetingBeganAt", now()),
        "meetingEndedAt" = coalesce("meetingEndedAt", now()), "draftedAt" = coalesce("draftedAt", now())`,
    ),
  hidden: () => hide(),
  merged: mergeAll,
}

const typed = 'Words that took an hour to write.'

describe('a form that is sent', () => {
  test.each([...everyCommand])('%s', async (name, [cells, attempt]) => {
    const column = columns[cells.indexOf('a')]
    if (!column) throw new Error(`nobody may send ${name}`)
    const seen: string[] = []
    const at = async (
      happening: (once: () => Promise<Outcome<unknown>>, world: World) => Promise<Outcome<unknown>>,
    ) => {
      await resetDatabase()
      const world = await buildWorld()
      const outcome = await meanwhile(
        (once) => happening(once, world),
        () => attempt(actorsOf(world, world.actors.secretary)[column], world),
      )
      await toldAll(outcome)
      seen.push(letterOf(outcome))
    }
    await at(async (once) => {
      await once()
      return once()
    })
    for (const moment of ['late', 'closed', 'hidden', 'merged'] as const)
      await at(async (once, world) => {
        await happens[moment](world)
        return once()
      })
    expect(seen.join(' ')).toBe(moments[name])
  })

  test('has a row for every command, and none besides', () => {
    expect(Object.keys(moments).sort()).toEqual([...everyCommand.keys()].sort())
  })
})

/** Whatever it was, its sender reads a sentence and has their words, in either language. */
async function toldAll(outcome: Outcome<unknown>) {
  for (const language of ['en', 'ja'] as const)
    for (const command of [async () => outcome, null]) {
      const { state } = await settled(z.looseObject({}), { reason: typed }, command, language)
      if (state.status === 'ok') continue
      expect(state).toMatchObject({ message: expect.stringMatching(/[.。]$/), wrote: typed, values: { reason: typed } })
      for (const error of Object.values(state.errors ?? {})) expect(error).toMatch(/[.。]$/)
    }
}

function letterOf(outcome: Outcome<unknown>) {
  if (outcome.status !== 'refused') return outcome.status
  return outcome.why
}

async function mergeAll(world: World) {
  const underway = await db.followUp.findMany({
    where: { progress: 'inProgress' },
    select: { id: true, version: true },
  })
  const { id: intoId } = await itemOf(world)
  for (const item of underway) await merge(world.actors.secretary, { ...item, intoId, reason: '' })
  await db.$executeRaw`update "Candidate" c set state = 'merged', version = version + 1, "mergedIntoId" =
    (select o.id from "Candidate" o where o.id <> c.id limit 1) where exists (select from "Candidate" o where o.id <> c.id)`
}

async function raise() {
  for (const table of await tablesWith('version'))
    await db.$executeRawUnsafe(`update "${table}" set version = version + 1`)
}

async function hide() {
  for (const table of await tablesWith('visibility'))
    if (table !== 'Event') await db.$executeRawUnsafe(`update "${table}" set visibility = 'secretariat'`)
}

async function tablesWith(column: string) {
  const rows = await db.$queryRaw<{ table_name: string }[]>`select c.table_name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = ${column} and t.table_type = 'BASE TABLE'`
  return rows.map((row) => row.table_name)
}
