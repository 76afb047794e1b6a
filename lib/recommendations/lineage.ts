import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { LineageKind } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id, requiredText } from '../form-fields.ts'
import { done, invalid, notFound, ok } from '../outcome.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { narrowest, visibleRecommendations } from '../visibility.ts'
import { type Found, onRecommendation } from './on-recommendation.ts'

/** `id` continues (or repeats, supersedes, merges) R-`earlier`. */
export const setLineageInput = z.object({
  id,
  earlier: requiredText(12).transform((text) => Number(/^(?:R-?)?(\d{1,9})$/i.exec(text.normalize('NFKC'))?.[1])),
  kind: choice(LineageKind),
})

/** Says what a recommendation has to do with an earlier one; said again it may be of another kind. Nothing leads back to itself. */
export function setLineage(actor: Actor, input: z.infer<typeof setLineageInput>) {
  const { id, earlier: number, kind } = input
  return onRecommendation(actor, input, {
    verb: 'setLineage',
    already: async (_, tx) => {
      const said = { laterId: id, kind, earlier: { AND: [visibleRecommendations(actor), { number: number || 0 }] } }
      return (await tx.lineage.count({ where: said })) > 0 ? done : null
    },
    rule: async (later, tx) => {
      const earlier = await find(tx, actor, { number: number || 0 })
      if (!earlier) return invalid('earlier', 'recommendations.errors.noSuchEarlier')
      if (earlier.id === id) return invalid('earlier', 'recommendations.errors.ownLineage')
      if (earlier.roundtable.number > later.roundtable.number)
        return invalid('earlier', 'recommendations.errors.notEarlier', { number: earlier.number })
      await lockLineage(tx, actor)
      const values = { number: earlier.number, later: later.number }
      if (await leadsTo(tx, earlier.id, id)) return invalid('earlier', 'recommendations.errors.lineageCycle', values)
      return ok(earlier)
    },
    write: async (later, tx, earlier) => {
      const key = { laterId: id, earlierId: earlier.id }
      const said = { kind, recordedById: actor.personId, at: nowOf(actor) }
      await tx.lineage.upsert({ where: { laterId_earlierId: key }, create: { ...key, ...said }, update: said })
      await tell(tx, actor, 'recommendation.lineageSet', { later, earlier, kind })
    },
  })
}

export const removeLineageInput = z.object({ id, earlierId: id })

export function removeLineage(actor: Actor, input: z.infer<typeof removeLineageInput>) {
  const { id, earlierId } = input
  return onRecommendation(actor, input, {
    verb: 'setLineage',
    rule: async (_, tx) => {
      const earlier = await find(tx, actor, { id: earlierId })
      return earlier ? ok(earlier) : notFound
    },
    write: async (later, tx, earlier) => {
      const key = { laterId: id, earlierId }
      const before = await tx.lineage.findUnique({ where: { laterId_earlierId: key } })
      if (!before) return
      await tx.lineage.delete({ where: { laterId_earlierId: key } })
      await tell(tx, actor, 'recommendation.lineageRemoved', { later, earlier, kind: before.kind })
    },
  })
}

function find(tx: Tx, actor: Actor, where: { id: string } | { number: number }) {
  return tx.recommendation.findFirst({
    where: { AND: [visibleRecommendations(actor), where] },
    select: { id: true, number: true, visibility: true, roundtable: { select: { number: true } } },
  })
}

type Linked = Pick<Found, 'id' | 'number' | 'visibility'>

/** Two that say it at once could close a circle together, so they do it one after the other. */
async function lockLineage(tx: Tx, { seriesId }: Actor) {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('lineage ' || ${seriesId}))::text`
}

async function leadsTo(tx: Tx, from: string, to: string) {
  const rows = await tx.$queryRaw<{ found: boolean }[]>`
    with recursive chain (id) as (
      select "earlierId" from "Lineage" where "laterId" = ${from}::uuid
      union select l."earlierId" from "Lineage" l join chain on l."laterId" = chain.id)
    select exists (select from chain where id = ${to}::uuid) as found`
  return rows[0]?.found === true
}

type Told = { later: Linked; earlier: Linked; kind: LineageKind }

/** In the history of both. Whoever reads of it may see both. */
async function tell(
  tx: Tx,
  actor: Actor,
  event: 'recommendation.lineageSet' | 'recommendation.lineageRemoved',
  { later, earlier, kind }: Told,
) {
  const visibility = narrowest(later.visibility, earlier.visibility)
  const about = (item: Linked) => ({ recommendationId: item.id, visibility })
  await record(tx, actor, event, { number: later.number, other: earlier.number, is: 'later', kind }, about(later))
  await record(tx, actor, event, { number: earlier.number, other: later.number, is: 'earlier', kind }, about(earlier))
}
