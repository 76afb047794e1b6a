import { z } from 'zod'
import { lock } from '../command.ts'
import type { Tx } from '../db/client.ts'
import { record } from '../events/record.ts'
import { id, text, version } from '../form-fields.ts'
import { say } from '../messages/fill.ts'
import { done, invalid, ok } from '../outcome.ts'
import { nameSelect } from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { visibleFollowUps } from '../visibility.ts'
import { writeDiscontinued } from './discontinuation.ts'
import { type Found, onFollowUp } from './on-follow-up.ts'
import { isClosed, mustBeUnderway } from './state.ts'
import { writeSupport } from './support.ts'

const mergeInput = z.object({ id, version, intoId: id, reason: text(2000) })

/** Ends a follow-up because another goes on in its place: that one answers its recommendations too, with all who took part. */
export function merge(actor: Actor, input: z.infer<typeof mergeInput>) {
  return onFollowUp(actor, input, {
    verb: 'merge',
    already: async (item, tx) => {
      if (item.progress !== 'discontinued') return null
      const into = await goingOn(tx, actor, input.intoId)
      const gone = await tx.event.count({
        where: { followUpId: item.id, kind: 'followUp.mergedInto', payload: { path: ['into'], equals: into?.number } },
      })
      return into && gone > 0 ? done : null
    },
    rule: async (item, tx) => {
      const into = await goingOn(tx, actor, input.intoId)
      if (!into || into.id === item.id) return invalid('intoId', 'errors.choose')
      if (isClosed(into)) return invalid('intoId', 'followUps.errors.intoClosed', { into: into.number })
      return mustBeUnderway(item) ?? ok(into)
    },
    write: async (item, tx, into) => {
      await answerAsWell(tx, actor, item, into)
      await takePartAsWell(tx, actor, item, into)
      const gone = say('followUps.mergedInto', actor.language, { into: into.number })
      await writeDiscontinued(tx, actor, item, [gone, input.reason].filter(Boolean).join('\n'))
      const merged = { number: item.number, into: into.number }
      await record(tx, actor, 'followUp.mergedInto', merged, { followUpId: item.id, visibility: item.visibility })
      await record(tx, actor, 'followUp.mergedFrom', { number: into.number, from: item.number }, about(into))
    },
  })
}

type Into = NonNullable<Awaited<ReturnType<typeof goingOn>>>

async function goingOn(tx: Tx, actor: Actor, id: string) {
  await lock(tx, actor, 'FollowUp', id)
  return tx.followUp.findFirst({
    where: { AND: [visibleFollowUps(actor), { id }] },
    select: {
      id: true,
      number: true,
      visibility: true,
      leadId: true,
      progress: true,
      verifiedAt: true,
      answers: { select: { recommendationId: true, recommendation: { select: { number: true } } } },
      supports: { select: { organizationId: true } },
    },
  })
}

async function answerAsWell(tx: Tx, actor: Actor, item: Found, into: Into) {
  const known = into.answers.map(({ recommendationId }) => recommendationId)
  const more = await tx.followUpRecommendation.findMany({
    where: { followUpId: item.id, recommendationId: { notIn: known } },
    select: { recommendationId: true, recommendation: { select: { number: true } } },
  })
  if (more.length === 0) return
  await tx.followUpRecommendation.createMany({
    data: more.map(({ recommendationId }) => ({ followUpId: into.id, recommendationId })),
  })
  await tx.followUp.update({ where: { id: into.id }, data: { version: { increment: 1 } } })
  const numbers = (answers: { recommendation: { number: number } }[]) =>
    answers.map((each) => each.recommendation.number)
  const old = numbers(into.answers).sort((a, b) => a - b)
  const relinked = { number: into.number, old, new: [...old, ...numbers(more)].sort((a, b) => a - b) }
  await record(tx, actor, 'followUp.relinked', relinked, about(into))
}

async function takePartAsWell(tx: Tx, actor: Actor, item: Found, into: Into) {
  const known = [into.leadId, ...into.supports.map(({ organizationId }) => organizationId)]
  const ids = [item.leadId, ...item.supports.map(({ organizationId }) => organizationId)]
  const more = await tx.organization.findMany({
    where: { id: { in: ids.filter((each) => each !== null && !known.includes(each)) as string[] } },
    orderBy: { name: 'asc' },
    select: { id: true, ...nameSelect },
  })
  for (const organization of more) await writeSupport(tx, actor, into, organization)
}

const about = ({ id, visibility }: Into) => ({ followUpId: id, visibility })
