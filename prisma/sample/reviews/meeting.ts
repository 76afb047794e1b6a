import { randomUUID } from 'node:crypto'
import { db } from '#lib/db/client.ts'
import type { Outcome } from '#lib/outcome.ts'
import { proposeAgenda } from '#lib/reviews/agenda/propose.ts'
import { takeAttendance } from '#lib/reviews/meeting/attendance.ts'
import { confirmAll } from '#lib/reviews/meeting/confirm.ts'
import { beginMeeting, endMeeting, finishItem } from '#lib/reviews/meeting/course.ts'
import { writeDecision } from '#lib/reviews/meeting/decisions.ts'
import { remark } from '#lib/reviews/meeting/remarks.ts'
import { freeze } from '#lib/reviews/snapshot/freeze.ts'
import type { Actor } from '#lib/viewer.ts'
import type { Calendar } from '../calendar.ts'
import { dice } from '../dice.ts'
import { secretaries } from '../roster.ts'
import type { Step } from '../steps.ts'
import { actorNamed, reviewOf, type World } from '../world.ts'
import type { Course, Meeting } from './course.ts'

/** Frozen and prepared two days before; then item after item, each with an outcome. */
export function meeting(world: World, { hour }: Calendar, { number }: Course, { day, ...held }: Meeting): Step[] {
  const by = secretaries[0] ?? ''
  const step = (
    at: Date,
    name: string,
    run: (actor: Actor, reviewId: string) => Promise<Outcome<unknown> | undefined>,
  ) => ({
    at,
    name: `roundtable ${number}: ${name}`,
    run: async () => run(await actorNamed(world, by, at, 'en'), await reviewOf(world, number)),
  })
  return [
    step(hour(day - 2, 17), 'its state is frozen', (actor, reviewId) =>
      freeze(actor, { title: `For roundtable ${number}`, reviewId }),
    ),
    step(hour(day - 2, 17.5), 'its agenda is proposed', (actor, id) => proposeAgenda(actor, { id })),
    step(hour(day, 13.5), 'the meeting begins', (actor, id) => beginMeeting(actor, { id })),
    step(hour(day, 13.6), 'attendance is taken', attend),
    step(hour(day, 13.8), 'the items are talked about', (actor, id) => talk(world, actor, id, held)),
    step(hour(day, 16.4), 'the meeting ends', (actor, id) => endMeeting(actor, { id })),
    step(hour(day, 16.6), 'its outcomes are confirmed', (actor, id) => confirmAll(actor, { id })),
  ]
}

async function attend(actor: Actor, id: string) {
  const rows = await db.attendance.findMany({ where: { reviewId: id }, select: { id: true, name: true, kind: true } })
  const kinds = rows.map(({ id: row, name }) => {
    const chance = dice(name)
    return [row, chance.chance(0.6) ? 'inPerson' : chance.chance(0.6) ? 'online' : 'absent'] as const
  })
  const was = Object.fromEntries(rows.map((row) => [row.id, row.kind]))
  return takeAttendance(actor, { id, was, kinds: Object.fromEntries(kinds) })
}

async function talk(world: World, actor: Actor, id: string, { outcomes, remarks }: Omit<Meeting, 'day'>) {
  const items = await db.agendaItem.findMany({
    where: { reviewId: id, removedAt: null },
    orderBy: { position: 'asc' },
    select: { id: true, followUpId: true, followUp: { select: { visibility: true } } },
  })
  const [first] = items.filter(({ followUp }) => followUp?.visibility === 'public')
  for (const { by, text } of first ? remarks : []) {
    const speaker = await actorNamed(world, by, actor.at ?? new Date())
    const said = { id, itemId: first?.id ?? '', remarkId: randomUUID(), text, visibility: 'participants' as const }
    const outcome = await remark(speaker, said)
    if (outcome.status !== 'ok') return outcome
  }
  for (const [index, item] of items.entries()) {
    const given = outcomes[index % outcomes.length]
    if (!given) continue
    const { kind, text, language } = item.followUpId ? given : { ...given, kind: 'note' as const }
    const written = await writeDecision(
      { ...actor, language },
      { id, itemId: item.id, decisionId: randomUUID(), version: 0, kind, text, into: '', title: '', leadId: undefined },
    )
    if (written.status !== 'ok') return written
    const finished = await finishItem(actor, { id, itemId: item.id })
    if (finished.status !== 'ok') return finished
  }
  return undefined
}
