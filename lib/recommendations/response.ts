import { z } from 'zod'
import { nameFor } from '../command.ts'
import type { Tx } from '../db/client.ts'
import { ResponseKind } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id, optionalId, text } from '../form-fields.ts'
import type { Messages } from '../messages/load.ts'
import { conflict, done, invalid, notFound, ok } from '../outcome.ts'
import { givenTranslations, nameSelect, stands, translated } from '../translation.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { addresseeNamed } from './address.ts'
import { about, addresseeOf, answerOf, onRecommendation } from './on-recommendation.ts'

/** `after`: the answer that the form knew as the latest one, so that nobody overwrites a colleague's unread. */
export const respondInput = z.object({
  id,
  answer: choice(ResponseKind),
  reason: text(4000),
  translations: givenTranslations(['reason'], 4000),
  passedOnToId: optionalId,
  after: optionalId,
})

type Input = z.infer<typeof respondInput>

/**
 * The dated answer of the actor's organization. The latest counts, all stay. All but a plain yes need a reason. Passed
 * on, the other organization becomes an addressee and counts as asked; it cannot be passed back to one that passed it on.
 */
export function respond(actor: Actor, input: Input) {
  const ours = actor.organizationId
  const reason = input.answer === 'accepted' ? input.reason || null : input.reason
  const passedOnToId = input.answer === 'passedOn' ? (input.passedOnToId ?? null) : null
  const answer = { kind: input.answer, reason, passedOnToId }
  return onRecommendation(actor, input, {
    verb: 'respond',
    concerning: (item) => ({ organizationId: addresseeOf(item, ours)?.organizationId }),
    already: (item) => {
      const before = answerOf(item, ours)
      return before && isSame(before, answer) && stands(input.translations, before) ? done : null
    },
    rule: async (item, tx) => {
      const before = answerOf(item, ours)
      if (before && before.id !== input.after)
        return conflict('errors.changed', { name: await nameFor(tx, actor, before.personId) })
      if (reason === '') return invalid('reason', 'recommendations.errors.reasonNeeded')
      const by = addresseeOf(item, ours)?.organization
      if (!by) return notFound
      const target = input.answer === 'passedOn' ? await receiver(tx, actor, input) : null
      return target && 'status' in target ? target : ok({ before, by, target })
    },
    write: async (item, tx, { before, by, target }) => {
      const at = nowOf(actor)
      if (before) await tx.response.update({ where: { id: before.id }, data: { current: false } })
      const given = { recommendationId: item.id, organizationId: by.id, personId: actor.personId, at }
      await tx.response.create({ data: { ...answer, ...given, ...translated(actor, { reason }, input.translations) } })
      const { number } = item
      const answered = { number, organization: by, kind: input.answer, passedOnTo: target, reason }
      await record(tx, actor, 'recommendation.answered', answered, about(item))
      if (target && (await addresseeNamed(tx, item.id, target.id, at)))
        await record(tx, actor, 'recommendation.asked', { number, organization: target }, about(item))
    },
  })
}

/** The organization to pass on to, or what is wrong with the choice. */
async function receiver(tx: Tx, actor: Actor, input: Input) {
  const wrong = (message: keyof Messages['recommendations']['errors'], values?: { name: string }) =>
    invalid('passedOnToId', `recommendations.errors.${message}`, values)
  if (!input.passedOnToId) return wrong('passedOnTo')
  if (input.passedOnToId === actor.organizationId) return wrong('passedToSelf')
  const target = await tx.organization.findFirst({
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

const ref = { id: true, ...nameSelect } as const

type Words = { kind: ResponseKind; reason: string | null; passedOnToId: string | null }

function isSame(one: Words, other: Words) {
  return one.kind === other.kind && one.reason === other.reason && one.passedOnToId === other.passedOnToId
}
