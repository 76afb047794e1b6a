import { z } from 'zod'
import { db, type Tx, transaction } from '../db/client.ts'
import { ResponseKind } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id, optionalId, text } from '../form-fields.ts'
import type { Messages } from '../messages/load.ts'
import { conflict, done, forbidden, invalid, notFound, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { visibleRecommendations } from '../visibility.ts'
import { addresseeNamed, lockRecommendation } from './address.ts'

/** `after`: the answer that the form knew as the latest one, so that nobody overwrites a colleague's unread. */
export const respondInput = z.object({
  id,
  answer: choice(ResponseKind),
  reason: text(4000),
  passedOnToId: optionalId,
  after: optionalId,
})

type Input = z.infer<typeof respondInput>

/**
 * The dated answer of the actor's organization. The latest counts, all stay. All but a plain yes need a reason. Passed
 * on, the other organization becomes an addressee and counts as asked; it cannot be passed back to one that passed it on.
 */
export async function respond(actor: Actor, input: Input): Promise<Outcome> {
  const found = await findAddressed(actor, input.id)
  if (!found) return notFound
  const own = found.addressees.find((each) => each.organizationId === actor.organizationId)
  if (!own?.organization || !can(actor, 'respond', { organizationId: own.organizationId })) return forbidden

  const reason = input.answer === 'accepted' ? input.reason || null : input.reason
  if (reason === '') return invalid('reason', 'recommendations.errors.reasonNeeded')
  const target = input.answer === 'passedOn' ? await receiver(actor, input) : null
  if (target && 'status' in target) return target

  const by = own.organization
  return transaction(async (tx) => {
    await lockRecommendation(tx, found.id)
    const before = await tx.response.findFirst({
      where: { recommendationId: found.id, organizationId: by.id, current: true },
    })
    const answer = { kind: input.answer, reason, passedOnToId: target?.id ?? null }
    if (before && isSame(before, answer)) return done
    if (before && before.id !== input.after)
      return conflict('errors.changed', { name: await nameOf(tx, before.personId) })

    if (before) await tx.response.update({ where: { id: before.id }, data: { current: false } })
    await tx.response.create({
      data: {
        ...answer,
        recommendationId: found.id,
        organizationId: by.id,
        personId: actor.personId,
        at: nowOf(actor),
      },
    })
    const about = { recommendationId: found.id, visibility: found.visibility }
    const payload = { number: found.number, organization: by, kind: input.answer, passedOnTo: target, reason }
    await record(tx, actor, 'recommendation.answered', payload, about)
    if (target && (await addresseeNamed(tx, found.id, target.id, nowOf(actor)))) {
      await record(tx, actor, 'recommendation.asked', { number: found.number, organization: target }, about)
    }
    return done
  }, actor.at)
}

/** The organization to pass on to, or what is wrong with the choice. */
async function receiver(actor: Actor, input: Input) {
  const wrong = (message: keyof Messages['recommendations']['errors'], values?: { name: string }) =>
    invalid('passedOnToId', `recommendations.errors.${message}`, values)
  if (!input.passedOnToId) return wrong('passedOnTo')
  if (input.passedOnToId === actor.organizationId) return wrong('passedToSelf')
  const target = await db.organization.findFirst({
    where: { id: input.passedOnToId, seriesId: actor.seriesId },
    select: {
      ...ref,
      responses: { where: { recommendationId: input.id, current: true, kind: 'passedOn' }, select: { id: true } },
    },
  })
  if (!target) return wrong('passedOnTo')
  const { responses, ...organization } = target
  return responses.length > 0 ? wrong('passedBack', { name: organization.name }) : organization
}

const ref = { id: true, name: true, nameJa: true } as const

function findAddressed(actor: Actor, recommendationId: string) {
  return db.recommendation.findFirst({
    where: { ...visibleRecommendations(actor), id: recommendationId },
    select: {
      id: true,
      number: true,
      visibility: true,
      addressees: { select: { organizationId: true, organization: { select: ref } } },
    },
  })
}

type Words = { kind: ResponseKind; reason: string | null; passedOnToId: string | null }

function isSame(one: Words, other: Words) {
  return one.kind === other.kind && one.reason === other.reason && one.passedOnToId === other.passedOnToId
}

async function nameOf(tx: Tx, personId: string) {
  return (await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } })).name
}
