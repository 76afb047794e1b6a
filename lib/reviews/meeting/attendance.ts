import { z } from 'zod'
import type { Tx } from '../../db/client.ts'
import { AttendanceKind } from '../../db/generated/enums.ts'
import { record } from '../../events/record.ts'
import { choice, id, mark, optionalId, requiredText, text } from '../../form-fields.ts'
import { key } from '../../messages/key.ts'
import { conflict, done, invalid } from '../../outcome.ts'
import type { Actor } from '../../viewer.ts'
import type { FoundReview } from '../review.ts'
import { onMeeting } from './on-meeting.ts'

/**
 * Whoever is expected, as absent until somebody says otherwise: the participants of the roundtable if they are known, else
 * the members of the series.
 */
export async function prefillAttendance(tx: Tx, review: FoundReview) {
  if ((await tx.attendance.count({ where: { reviewId: review.id } })) > 0) return
  const invited = await tx.participation.findMany({
    where: { roundtableId: review.roundtable.id },
    orderBy: { position: 'asc' },
    select: { personId: true, organizationId: true, printedTitle: true, person: { select: { name: true } } },
  })
  const members = await tx.membership.findMany({
    where: { seriesId: review.seriesId, endedAt: null },
    orderBy: [{ organization: { name: 'asc' } }, { person: { name: 'asc' } }],
    select: { personId: true, organizationId: true, person: { select: { name: true } } },
  })
  const expected = invited.length > 0 ? invited : members.map((each) => ({ ...each, printedTitle: '' }))
  await tx.attendance.createMany({
    data: expected.map(({ personId, organizationId, printedTitle, person }, index) => ({
      reviewId: review.id,
      position: index + 1,
      personId,
      organizationId,
      name: person.name,
      title: printedTitle,
      kind: 'absent' as const,
    })),
  })
}

const prefix = 'kind.'

/** `was` holds what the form showed; only what differs from that is a change of this actor's. */
export const attendanceInput = z
  .object({
    id,
    was: mark(100_000)
      .transform(json)
      .pipe(z.record(z.uuid(), choice(AttendanceKind))),
  })
  .catchall(mark(100))
  .transform(({ id, was, ...fields }, context) => {
    const kinds = z.record(z.uuid(), choice(AttendanceKind)).safeParse(
      Object.fromEntries(
        Object.entries(fields)
          .filter(([name]) => name.startsWith(prefix))
          .map(([name, value]) => [name.slice(prefix.length), value]),
      ),
    )
    if (!kinds.success) context.addIssue({ code: 'custom', message: key('errors.choose'), path: [] })
    return { id, was, kinds: kinds.data ?? {} }
  })

export const attendanceField = (rowId: string) => prefix + rowId

/** Who is there and how; what two people take at once is put together, and where both took the same person, said. */
export function takeAttendance(actor: Actor, input: z.infer<typeof attendanceInput>) {
  const { was, kinds } = input
  const meant = Object.entries(kinds).filter(([rowId, kind]) => was[rowId] !== kind)
  return onMeeting(actor, input, {
    verb: 'takeNotes',
    already: () => (meant.length === 0 ? done : null),
    rule: async (review, tx) => {
      const rows = await rowsOf(tx, review)
      for (const [rowId, kind] of meant) {
        const row = rows.find((each) => each.id === rowId)
        if (!row) return invalid('', 'errors.notFound')
        if (row.kind !== was[rowId] && row.kind !== kind)
          return conflict('meeting.errors.attendanceChanged', { name: row.name })
      }
      return null
    },
    write: async (review, tx) => {
      const rows = await rowsOf(tx, review)
      const people = meant.flatMap(([rowId, kind]) => {
        const row = rows.find((each) => each.id === rowId)
        return row && row.kind !== kind ? [{ rowId, name: row.name, kind }] : []
      })
      for (const { rowId, kind } of people)
        await tx.attendance.update({ where: { id: rowId }, data: { kind, version: { increment: 1 } } })
      const taken = { number: review.number, people: people.map(({ name, kind }) => ({ name, kind })) }
      if (people.length > 0)
        await record(tx, actor, 'meeting.attendanceTaken', taken, { reviewId: review.id, visibility: 'participants' })
    },
  })
}

export const addAttendantInput = z.object({
  id,
  name: requiredText(200),
  title: text(200),
  organizationId: optionalId,
  kind: choice(AttendanceKind),
})

/** Somebody who was not expected, a guest perhaps. */
export function addAttendant(actor: Actor, input: z.infer<typeof addAttendantInput>) {
  const { id, organizationId = null, ...who } = input
  const target = { id }
  return onMeeting(actor, target, {
    verb: 'takeNotes',
    already: async (review, tx) => {
      const there = (await rowsOf(tx, review)).some((row) => row.name === who.name && row.kind === who.kind)
      return there ? done : null
    },
    rule: async (review, tx) => {
      if (!organizationId) return null
      const known = await tx.organization.count({ where: { id: organizationId, seriesId: review.seriesId } })
      return known > 0 ? null : invalid('organizationId', 'errors.choose')
    },
    write: async (review, tx) => {
      const position = (await rowsOf(tx, review)).length + 1
      await tx.attendance.create({ data: { reviewId: review.id, position, organizationId, ...who } })
      const taken = { number: review.number, people: [{ name: who.name, kind: who.kind }] }
      await record(tx, actor, 'meeting.attendanceTaken', taken, { reviewId: review.id, visibility: 'participants' })
    },
  })
}

function rowsOf(tx: Tx, review: { id: string }) {
  return tx.attendance.findMany({ where: { reviewId: review.id }, orderBy: { position: 'asc' } })
}

function json(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}
