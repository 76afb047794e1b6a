import { z } from 'zod'
import { changedBy } from '../../command.ts'
import type { Tx } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { id, requiredText, version } from '../../form-fields.ts'
import { key } from '../../messages/key.ts'
import { done, invalid, ok } from '../../outcome.ts'
import { type Actor, nowOf } from '../../viewer.ts'
import { visibleFollowUps, visibleRecommendations } from '../../visibility.ts'
import { aboutAgenda, agendaColumns, calledInEvents, onAgenda, onAgendaItem, rowsOf, saveOrder } from './on-agenda.ts'

const minutes = z.coerce
  .number(key('agenda.errors.minutes'))
  .int(key('agenda.errors.minutes'))
  .min(1, key('agenda.errors.minutes'))
  .max(240, key('agenda.errors.minutes'))
const onItem = { id, itemId: id, version }

export const addAgendaItemInput = z.object({ id, what: requiredText(200), minutes })

/** Adds at the end: a follow-up or a recommendation by its number (F-3, R-4), else a heading of its own. */
export function addAgendaItem(actor: Actor, input: z.infer<typeof addAgendaItemInput>) {
  return onAgenda(actor, input, {
    verb: 'editAgenda',
    rule: async (review, tx) => {
      const found = await meant(tx, actor, input.what)
      if (!found) return invalid('what', 'agenda.errors.unknown', { ref: input.what })
      const { followUpId, recommendationId } = found
      if (!followUpId && !recommendationId) return ok(found)
      const there = await tx.agendaItem.count({
        where: { reviewId: review.id, removedAt: null, followUpId, recommendationId },
      })
      return there > 0 ? invalid('what', 'agenda.errors.there', { ref: input.what }) : ok(found)
    },
    write: async (review, tx, found) => {
      const position = (await rowsOf(tx, review)).length + 1
      const row = await tx.agendaItem.create({
        data: { reviewId: review.id, position, minutes: input.minutes, reasons: ['added'], ...found },
        select: agendaColumns,
      })
      const said = { number: review.number, item: calledInEvents(row) }
      await record(tx, actor, 'agenda.added', said, aboutAgenda(review, row))
      return { id: row.id }
    },
  })
}

export const removeAgendaItemInput = z.object(onItem)

/** Off the agenda; what was said or decided about it stays on record, and it can be put back. */
export function removeAgendaItem(actor: Actor, input: z.infer<typeof removeAgendaItemInput>) {
  return onAgendaItem(actor, input, {
    verb: 'editAgenda',
    already: (row) => (row.removedAt ? done : null),
    rule: async (row, tx) => {
      const decided = await tx.meetingDecision.count({ where: { agendaItemId: row.id, withdrawnAt: null } })
      return decided > 0 ? invalid('', 'agenda.errors.decided') : null
    },
    write: async ({ review, ...row }, tx) => {
      await tx.agendaItem.update({
        where: { id: row.id },
        data: { removedAt: nowOf(actor), version: { increment: 1 } },
      })
      await saveOrder(tx, await rowsOf(tx, review))
      if (review.currentItemId === row.id)
        await tx.review.update({ where: { id: review.id }, data: { currentItemId: null, currentSince: null } })
      const said = { number: review.number, item: calledInEvents(row) }
      await record(tx, actor, 'agenda.removed', said, aboutAgenda(review, row))
    },
  })
}

export function restoreAgendaItem(actor: Actor, input: z.infer<typeof removeAgendaItemInput>) {
  return onAgendaItem(actor, input, {
    verb: 'editAgenda',
    already: (row) => (row.removedAt ? null : done),
    write: async ({ review, ...row }, tx) => {
      await tx.agendaItem.update({ where: { id: row.id }, data: { removedAt: null, version: { increment: 1 } } })
      await saveOrder(tx, await rowsOf(tx, review))
      const said = { number: review.number, item: calledInEvents(row) }
      await record(tx, actor, 'agenda.added', said, aboutAgenda(review, row))
    },
  })
}

export const retimeAgendaItemInput = z.object({ ...onItem, minutes })

export function retimeAgendaItem(actor: Actor, input: z.infer<typeof retimeAgendaItemInput>) {
  return onAgendaItem(actor, input, {
    verb: 'editAgenda',
    already: (row) => (row.minutes === input.minutes ? done : null),
    write: async ({ review, ...row }, tx) => {
      await tx.agendaItem.update({
        where: { id: row.id },
        data: { minutes: input.minutes, version: { increment: 1 } },
      })
      const retimed = { number: review.number, item: calledInEvents(row), old: row.minutes, new: input.minutes }
      await record(tx, actor, 'agenda.retimed', retimed, aboutAgenda(review, row))
    },
  })
}

/** `order`: the version of the review whose order the actor saw, since a place means nothing in another order. */
export const moveAgendaItemInput = z.object({
  id,
  itemId: id,
  order: version,
  to: z.coerce.number(key('agenda.errors.place')).int(key('agenda.errors.place')).positive(key('agenda.errors.place')),
})

export function moveAgendaItem(actor: Actor, input: z.infer<typeof moveAgendaItemInput>) {
  return onAgendaItem(actor, input, {
    verb: 'editAgenda',
    already: (row) => (row.position === input.to && !row.removedAt ? done : null),
    rule: async (row, tx) => {
      if (row.review.version !== input.order) return changedBy(tx, actor, { reviewId: row.review.id })
      return row.removedAt ? invalid('', 'errors.notFound') : null
    },
    write: async ({ review, ...row }, tx) => {
      const others = (await rowsOf(tx, review)).filter((each) => each.id !== row.id)
      const to = Math.min(input.to, others.length + 1)
      await saveOrder(tx, others.toSpliced(to - 1, 0, row))
      const moved = { number: review.number, item: calledInEvents(row), from: row.position, to }
      await record(tx, actor, 'agenda.moved', moved, aboutAgenda(review, row))
    },
  })
}

/** What somebody typed: a number of the series that they see, or words of a heading; null: no such number. */
async function meant(tx: Tx, actor: Actor, what: string) {
  const [, letter, digits] = /^([fr])-?(\d{1,9})$/i.exec(what.normalize('NFKC')) ?? []
  const number = Number(digits)
  if (letter?.toLowerCase() === 'f') {
    const found = await tx.followUp.findFirst({
      where: { AND: [visibleFollowUps(actor), { number }] },
      select: {
        id: true,
        answers: {
          take: 1,
          orderBy: { recommendation: { number: 'asc' } },
          select: { recommendation: { select: { themeId: true } } },
        },
      },
    })
    const themeId = found?.answers[0]?.recommendation.themeId ?? null
    return found && { followUpId: found.id, themeId, recommendationId: null, title: '' }
  }
  if (letter) {
    const found = await tx.recommendation.findFirst({ where: { AND: [visibleRecommendations(actor), { number }] } })
    return found && { recommendationId: found.id, themeId: found.themeId, followUpId: null, title: '' }
  }
  return { followUpId: null, recommendationId: null, themeId: null, title: what }
}
