import { changedBy, commandOn, lock, type Noun, type Ruling, type Steps } from './command.ts'
import type { Tx } from './db/client.ts'
import type { Prisma } from './db/generated/client.ts'
import type { Verb } from './policy.ts'
import { today } from './time.ts'
import { type Actor, nowOf } from './viewer.ts'

const columns = {
  id: true,
  staleAfterDays: true,
  defaultVisibility: true,
  languages: true,
  timeZone: true,
  version: true,
} satisfies Prisma.SeriesSelect

type Series = Prisma.SeriesGetPayload<{ select: typeof columns }>

export const series: Noun<Series, { version?: number }> = {
  find: async (tx, actor) => {
    await lock(tx, actor, 'Series', actor.seriesId)
    return tx.series.findUnique({ where: { id: actor.seriesId }, select: columns })
  },
  lost: (_, tx, actor) => settingsChangedBy(tx, actor),
}

export function settingsChangedBy(tx: Tx, actor: Actor) {
  const kinds = [{ kind: 'series.settingsChanged' }, { kind: { startsWith: 'theme.' } }]
  return changedBy(tx, actor, { seriesId: actor.seriesId, OR: kinds })
}

/** Today where the actor's series is at home: midnight UTC of it. */
export async function todayIn(tx: Tx, actor: Actor) {
  const { timeZone } = await tx.series.findUniqueOrThrow({ where: { id: actor.seriesId }, select: { timeZone: true } })
  return today(timeZone, nowOf(actor))
}

/** Commands that make something new in the series, or on what has no command of its own there. */
export function onSeries<V extends Verb, R extends Ruling, T>(actor: Actor, steps: Steps<Series, V, R, T>) {
  return commands(actor, {}, steps)
}

const commands = commandOn(series)
