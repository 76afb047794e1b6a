import { db } from '#lib/db/client.ts'
import {
  addAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
  restoreAgendaItem,
  retimeAgendaItem,
} from '#lib/reviews/agenda/items.ts'
import { proposeAgenda } from '#lib/reviews/agenda/propose.ts'
import { addAttendant, takeAttendance } from '#lib/reviews/meeting/attendance.ts'
import { confirmAll, confirmDecision } from '#lib/reviews/meeting/confirm.ts'
import { beginMeeting, endMeeting, finishItem, reopenItem, showItem } from '#lib/reviews/meeting/course.ts'
import { decisionInput, withdrawDecision, writeDecision } from '#lib/reviews/meeting/decisions.ts'
import { remark, withdrawRemark } from '#lib/reviews/meeting/remarks.ts'
import type { World } from '#tests/world.ts'
import { type Row, send } from './cells.ts'

const secretariat = 'affffffn'

/** Columns: secretary, focal point and contributor of lead, of support, another focal point, observer, outsider. */
export const meetingCommands: Record<string, Row> = {
  proposeAgenda: [secretariat, async (actor, world) => send(proposeAgenda, actor, await review(world))],
  addAgendaItem: [
    secretariat,
    async (actor, world) => send(addAgendaItem, actor, { ...(await review(world)), what: 'Opening', minutes: 5 }),
  ],
  removeAgendaItem: [
    secretariat,
    async (actor, world) => send(removeAgendaItem, actor, { ...(await item(world)), version: 1 }),
  ],
  restoreAgendaItem: [
    secretariat,
    async (actor, world) => send(restoreAgendaItem, actor, { ...(await item(world)), version: 1 }),
  ],
  retimeAgendaItem: [
    secretariat,
    async (actor, world) => send(retimeAgendaItem, actor, { ...(await item(world)), version: 1, minutes: 9 }),
  ],
  moveAgendaItem: [
    secretariat,
    async (actor, world) => {
      const at = await item(world)
      const { version: order } = await db.review.findUniqueOrThrow({ where: { id: at.id } })
      return send(moveAgendaItem, actor, { ...at, order, to: 2 })
    },
  ],
  beginMeeting: [secretariat, async (actor, world) => send(beginMeeting, actor, await review(world))],
  endMeeting: [secretariat, async (actor, world) => send(endMeeting, actor, { id: (await item(world)).id })],
  showItem: [secretariat, async (actor, world) => send(showItem, actor, await item(world))],
  finishItem: [secretariat, async (actor, world) => send(finishItem, actor, await item(world))],
  reopenItem: [secretariat, async (actor, world) => send(reopenItem, actor, await item(world))],
  writeDecision: [
    secretariat,
    async (actor, world) => {
      const outcome = { decisionId: crypto.randomUUID(), version: 0, kind: 'note', text: 'Noted.' }
      return send(writeDecision, actor, decisionInput.parse({ ...(await item(world)), ...outcome }))
    },
  ],
  withdrawDecision: [
    secretariat,
    async (actor, world) => {
      const at = await item(world)
      return send(withdrawDecision, actor, { ...at, decisionId: await noted(at.itemId), version: 1 })
    },
  ],
  remark: [
    'aaaaaaan',
    async (actor, world) => {
      const said = { remarkId: crypto.randomUUID(), text: 'A word.', visibility: 'participants' as const }
      return send(remark, actor, { ...(await item(world)), ...said })
    },
  ],
  withdrawRemark: [
    'afffffan',
    async (actor, world) => {
      const at = await item(world)
      const { personId } = world.actors.observer
      const said = { agendaItemId: at.itemId, personId, text: 'A word.', language: 'en' as const }
      const { id: remarkId } = await db.remark.create({ data: said })
      return send(withdrawRemark, actor, { ...at, remarkId })
    },
  ],
  takeAttendance: [
    secretariat,
    async (actor, world) => {
      const { id } = await item(world)
      const row = await db.attendance.findFirstOrThrow({ where: { reviewId: id } })
      return send(takeAttendance, actor, { id, was: { [row.id]: 'absent' }, kinds: { [row.id]: 'online' } })
    },
  ],
  addAttendant: [
    secretariat,
    async (actor, world) => {
      const guest = { name: 'Grace', title: '', organizationId: undefined, kind: 'inPerson' as const }
      return send(addAttendant, actor, { id: (await item(world)).id, ...guest })
    },
  ],
  confirmDecision: [
    secretariat,
    async (actor, world) => {
      const { id, itemId } = await item(world)
      return send(confirmDecision, actor, { id, decisionId: await noted(itemId) })
    },
  ],
  confirmAll: [
    secretariat,
    async (actor, world) => {
      const { id, itemId } = await item(world)
      await noted(itemId)
      return send(confirmAll, actor, { id })
    },
  ],
}

/** The review of the second roundtable; the same for everybody who tries in one world, and written without an event. */
async function review({ series }: World, begun?: Date) {
  const there = await db.review.findFirst({ select: { id: true } })
  if (there) return there
  const roundtable = await db.roundtable.findFirstOrThrow({ where: { number: 2 } })
  const { id } = await db.review.create({
    data: {
      seriesId: series.id,
      roundtableId: roundtable.id,
      number: 2,
      openedAt: new Date('2026-01-10T00:00:00Z'),
      meetingBeganAt: begun,
      attendances: { create: { position: 1, name: 'Grace', kind: 'absent' } },
      agenda: {
        create: [
          { position: 1, title: 'One' },
          { position: 2, title: 'Two' },
        ],
      },
    },
  })
  return { id }
}

/** The first item of a meeting that runs. */
async function item(world: World) {
  const { id } = await review(world, new Date('2026-03-01T00:00:00Z'))
  const { id: itemId } = await db.agendaItem.findFirstOrThrow({ where: { reviewId: id, position: 1 } })
  return { id, itemId }
}

async function noted(agendaItemId: string) {
  const note = { agendaItemId, kind: 'note', text: 'Noted.', language: 'en' } as const
  return (await db.meetingDecision.create({ data: note })).id
}
