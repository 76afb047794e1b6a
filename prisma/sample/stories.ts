import { z } from 'zod'
import { db } from '#lib/db/client.ts'
import type { Calendar } from './calendar.ts'
import { courses } from './courses.ts'
import { dice } from './dice.ts'
import { beginLife, type Turn } from './life.ts'
import { type Outlined, readOutline } from './outline.ts'
import type { Step } from './steps.ts'
import { giveBeside } from './translations.ts'
import { actorNamed, idOf, type World } from './world.ts'

export const outlines = ['observation', 'warning', 'nature', 'finance', 'skills'].flatMap(readOutline)

const courseName = z.enum(Object.keys(courses) as (keyof typeof courses)[])

export function stories(world: World, calendar: Calendar): Step[] {
  return outlines.flatMap((item) => {
    const life = beginLife(item)
    courses[courseName.parse(item.course)](life)
    return dated(item, life.turns, calendar).map(({ at, ...turn }) => ({
      at,
      name: `“${item.title}”: ${turn.by} ${turn.what}`,
      run: async () => {
        const actor = await actorNamed(world, turn.by, at, item.language)
        const row = world.followUps.has(item.title) ? await rowOf(idOf(world.followUps, item.title)) : unborn
        const outcome = await turn.act({ actor, world, item: row, date: calendar.date })
        const written = { where: { followUpId: row.id || idOf(world.followUps, item.title), at }, select: { id: true } }
        for (const { id } of await db.update.findMany(written)) await giveBeside(actor, 'Update', id)
        for (const { id } of await db.evidence.findMany(written)) await giveBeside(actor, 'Evidence', id)
        return outcome
      },
    }))
  })
}

/** Each turn at an hour of its day, never before the one before it. */
function dated(item: Outlined, turns: Turn[], { hour, now }: Calendar) {
  const chance = dice(`hours of ${item.title}`)
  let last = 0
  return turns.map((turn, index) => {
    const wanted = Math.max(
      hour(turn.day, 9 + chance.between(0, 480) / 60).getTime(),
      last + chance.between(9, 40) * 60_000,
    )
    last = Math.min(wanted, now.getTime() - (turns.length - index) * 60_000)
    return { ...turn, at: new Date(last) }
  })
}

const unborn = { id: '', version: 0 }

function rowOf(id: string) {
  return db.followUp.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } })
}
