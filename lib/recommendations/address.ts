import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { record } from '../events/record.ts'
import { id, optionalId } from '../form-fields.ts'
import { done, invalid, notFound, ok } from '../outcome.ts'
import { nameSelect } from '../translation.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { about, addresseeOf, answerOf, type Found, onRecommendation } from './on-recommendation.ts'

/** `addresseeId`: the wording of the text that means this organization; without, the secretariat adds it of its own. */
export const addressInput = z.object({ id, organizationId: id, addresseeId: optionalId })
export const askInput = z.object({ id, organizationId: id })

/** Says that a recommendation is addressed to an organization. A wording may turn out to mean several. */
export function address(actor: Actor, input: z.infer<typeof addressInput>) {
  const { organizationId } = input
  return onRecommendation(actor, input, {
    verb: 'address',
    already: (item) => (addresseeOf(item, organizationId) ? done : null),
    rule: async (_, tx) => {
      const where = { id: organizationId, seriesId: actor.seriesId }
      const organization = await tx.organization.findFirst({
        where,
        select: { id: true, ...nameSelect },
      })
      return organization ? ok(organization) : invalid('organizationId', 'errors.choose')
    },
    write: async (item, tx, organization) => {
      const worded = item.addressees.find((each) => each.id === input.addresseeId)
      if (worded && !worded.organizationId)
        await tx.addressee.update({ where: { id: worded.id }, data: { organizationId } })
      else await addAddressee(tx, item.id, organizationId, worded ? inTheWordsOf(worded) : {})
      await record(tx, actor, 'recommendation.addressed', { number: item.number, organization }, about(item))
    },
  })
}

/** Asks an addressed organization for its answer; once asked it can be reminded, see remind.ts. */
export function ask(actor: Actor, input: z.infer<typeof askInput>) {
  const { organizationId } = input
  return onRecommendation(actor, input, {
    verb: 'ask',
    already: (item) => (addresseeOf(item, organizationId)?.askedAt && !answerOf(item, organizationId) ? done : null),
    rule: (item) => {
      const organization = addresseeOf(item, organizationId)?.organization
      if (!organization) return notFound
      return answerOf(item, organizationId)
        ? invalid('organizationId', 'recommendations.errors.answered', { name: organization.name })
        : ok(organization)
    },
    write: async (item, tx, organization) => {
      await addresseeNamed(tx, item.id, organizationId, nowOf(actor))
      await record(tx, actor, 'recommendation.asked', { number: item.number, organization }, about(item))
    },
  })
}

/** Makes an organization an addressee who was asked, under the lock. @returns false when it was already */
export async function addresseeNamed(tx: Tx, recommendationId: string, organizationId: string, at: Date) {
  const known = await tx.addressee.findFirst({ where: { recommendationId, organizationId } })
  if (known?.askedAt) return false
  if (known) await tx.addressee.update({ where: { id: known.id }, data: { askedAt: at } })
  else await addAddressee(tx, recommendationId, organizationId, { askedAt: at })
  return true
}

async function addAddressee(
  tx: Tx,
  recommendationId: string,
  organizationId: string,
  data: Partial<ReturnType<typeof inTheWordsOf>> & { askedAt?: Date },
) {
  const last = await tx.addressee.aggregate({ where: { recommendationId }, _max: { position: true } })
  const position = (last._max.position ?? 0) + 1
  await tx.addressee.create({ data: { recommendationId, organizationId, position, ...data } })
}

function inTheWordsOf({ wording, language, translations }: Found['addressees'][number]) {
  return { wording, language, translations: translations as Prisma.InputJsonObject }
}
