import { z } from 'zod'
import { db, type Tx, transaction } from '../db/client.ts'
import { record } from '../events/record.ts'
import { id, optionalId } from '../form-fields.ts'
import { done, forbidden, invalid, notFound, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { visibleRecommendations } from '../visibility.ts'

/** `addresseeId`: the wording of the text that means this organization; without, the secretariat adds it of its own. */
export const addressInput = z.object({ id, organizationId: id, addresseeId: optionalId })
export const askInput = z.object({ id, organizationId: id })

/** Says that a recommendation is addressed to an organization. A wording may turn out to mean several. */
export async function address(actor: Actor, input: z.infer<typeof addressInput>): Promise<Outcome> {
  const found = await find(actor, input.id)
  if (!found) return notFound
  if (!can(actor, 'address')) return forbidden
  const organization = await db.organization.findFirst({
    where: { id: input.organizationId, seriesId: actor.seriesId },
    select: ref,
  })
  if (!organization) return invalid('organizationId', 'errors.choose')

  return transaction(async (tx) => {
    await lockRecommendation(tx, found.id)
    const addressees = await tx.addressee.findMany({ where: { recommendationId: found.id } })
    if (addressees.some((each) => each.organizationId === organization.id)) return done
    const worded = addressees.find((each) => each.id === input.addresseeId)
    if (worded && !worded.organizationId)
      await tx.addressee.update({ where: { id: worded.id }, data: { organizationId: organization.id } })
    else await addAddressee(tx, found.id, organization.id, { wording: worded?.wording ?? null })
    const payload = { number: found.number, organization }
    await record(tx, actor, 'recommendation.addressed', payload, aboutOf(found))
    return done
  }, actor.at)
}

/** Asks an addressed organization for its answer; once asked it can be reminded, see remind.ts. */
export async function ask(actor: Actor, input: z.infer<typeof askInput>): Promise<Outcome> {
  const found = await find(actor, input.id)
  if (!found) return notFound
  if (!can(actor, 'ask')) return forbidden
  const addressee = await db.addressee.findFirst({
    where: { recommendationId: found.id, organizationId: input.organizationId },
    select: { id: true, askedAt: true, organization: { select: ref } },
  })
  const organization = addressee?.organization
  if (!organization) return notFound
  const answered = await db.response.count({
    where: { recommendationId: found.id, organizationId: organization.id, current: true },
  })
  if (answered > 0) return invalid('organizationId', 'recommendations.errors.answered', { name: organization.name })

  return transaction(async (tx) => {
    const { count } = await tx.addressee.updateMany({
      where: { id: addressee.id, askedAt: null },
      data: { askedAt: nowOf(actor) },
    })
    if (count === 0) return done
    await record(tx, actor, 'recommendation.asked', { number: found.number, organization }, aboutOf(found))
    return done
  }, actor.at)
}

/** Two that answer or address the same recommendation do it one after the other. */
export async function lockRecommendation(tx: Tx, recommendationId: string) {
  await tx.$queryRaw`select id from "Recommendation" where id = ${recommendationId}::uuid for update`
}

/** Makes an organization an addressee who was asked, under the lock. @returns false when it was already */
export async function addresseeNamed(tx: Tx, recommendationId: string, organizationId: string, at: Date) {
  const known = await tx.addressee.findFirst({ where: { recommendationId, organizationId } })
  if (known?.askedAt) return false
  if (known) await tx.addressee.update({ where: { id: known.id }, data: { askedAt: at } })
  else await addAddressee(tx, recommendationId, organizationId, { askedAt: at })
  return true
}

const ref = { id: true, name: true, nameJa: true } as const

function find(actor: Actor, recommendationId: string) {
  return db.recommendation.findFirst({
    where: { ...visibleRecommendations(actor), id: recommendationId },
    select: { id: true, number: true, visibility: true },
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof find>>>

const aboutOf = (found: Found) => ({ recommendationId: found.id, visibility: found.visibility })

async function addAddressee(
  tx: Tx,
  recommendationId: string,
  organizationId: string,
  data: { wording?: string | null; askedAt?: Date },
) {
  const last = await tx.addressee.aggregate({ where: { recommendationId }, _max: { position: true } })
  const position = (last._max.position ?? 0) + 1
  await tx.addressee.create({ data: { recommendationId, organizationId, position, ...data } })
}
