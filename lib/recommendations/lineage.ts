import { z } from 'zod'
import { db, type Tx, transaction } from '../db/client.ts'
import { LineageKind, type Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id } from '../form-fields.ts'
import { done, forbidden, invalid, notFound, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { visibleRecommendations } from '../visibility.ts'

/** `id` continues (or repeats, supersedes, merges) R-`earlier`. */
export const setLineageInput = z.object({
  id,
  earlier: z.coerce
    .string()
    .transform((text) => Number(/^\s*(?:R-?)?(\d{1,9})\s*$/i.exec(text.normalize('NFKC'))?.[1])),
  kind: choice(LineageKind),
})

/** Says what a recommendation has to do with an earlier one; said again it may be of another kind. Nothing leads back to itself. */
export async function setLineage(actor: Actor, input: z.infer<typeof setLineageInput>): Promise<Outcome> {
  const [later, earlier] = await Promise.all([
    find(actor, { id: input.id }),
    find(actor, { number: input.earlier || 0 }),
  ])
  if (!later) return notFound
  if (!can(actor, 'setLineage')) return forbidden
  if (!earlier) return invalid('earlier', 'recommendations.errors.noSuchEarlier')
  if (earlier.id === later.id) return invalid('earlier', 'recommendations.errors.ownLineage')
  if (earlier.roundtable.number > later.roundtable.number)
    return invalid('earlier', 'recommendations.errors.notEarlier', { number: earlier.number })

  return transaction(async (tx) => {
    await lockLineage(tx, actor)
    const key = { laterId: later.id, earlierId: earlier.id }
    const before = await tx.lineage.findUnique({ where: { laterId_earlierId: key } })
    if (before?.kind === input.kind) return done
    if (await leadsTo(tx, earlier.id, later.id))
      return invalid('earlier', 'recommendations.errors.lineageCycle', { number: earlier.number, later: later.number })
    const said = { kind: input.kind, recordedById: actor.personId, at: nowOf(actor) }
    await tx.lineage.upsert({ where: { laterId_earlierId: key }, create: { ...key, ...said }, update: said })
    await tell(tx, actor, 'recommendation.lineageSet', { later, earlier, kind: input.kind })
    return done
  }, actor.at)
}

export const removeLineageInput = z.object({ id, earlierId: id })

export async function removeLineage(actor: Actor, input: z.infer<typeof removeLineageInput>): Promise<Outcome> {
  const [later, earlier] = await Promise.all([find(actor, { id: input.id }), find(actor, { id: input.earlierId })])
  if (!later || !earlier) return notFound
  if (!can(actor, 'setLineage')) return forbidden
  return transaction(async (tx) => {
    await lockLineage(tx, actor)
    const key = { laterId: later.id, earlierId: earlier.id }
    const before = await tx.lineage.findUnique({ where: { laterId_earlierId: key } })
    if (!before) return done
    await tx.lineage.delete({ where: { laterId_earlierId: key } })
    await tell(tx, actor, 'recommendation.lineageRemoved', { later, earlier, kind: before.kind })
    return done
  }, actor.at)
}

function find(actor: Actor, where: { id: string } | { number: number }) {
  return db.recommendation.findFirst({
    where: { AND: [visibleRecommendations(actor), where] },
    select: { id: true, number: true, visibility: true, roundtable: { select: { number: true } } },
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof find>>>

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

type Told = { later: Found; earlier: Found; kind: LineageKind }

/** In the history of both. Whoever reads of it may see both. */
async function tell(
  tx: Tx,
  actor: Actor,
  event: 'recommendation.lineageSet' | 'recommendation.lineageRemoved',
  { later, earlier, kind }: Told,
) {
  const visibility = narrower(later.visibility, earlier.visibility)
  const about = (item: Found) => ({ recommendationId: item.id, visibility })
  await record(tx, actor, event, { number: later.number, other: earlier.number, is: 'later', kind }, about(later))
  await record(tx, actor, event, { number: earlier.number, other: later.number, is: 'earlier', kind }, about(earlier))
}

function narrower(one: Visibility, other: Visibility) {
  const order: Visibility[] = ['public', 'participants', 'organization', 'secretariat']
  return order.indexOf(one) > order.indexOf(other) ? one : other
}
