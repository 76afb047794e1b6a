import { z } from 'zod'
import { wake } from '../background/wake.ts'
import { db, type Tx, transaction } from '../db/client.ts'
import { id } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { done, forbidden, invalid, notFound, type Outcome, ok } from '../outcome.ts'
import { can } from '../policy.ts'
import { findWhole } from '../reviews/snapshot/queries.ts'
import type { Actor } from '../viewer.ts'
import { packEditions } from './editions.ts'
import { visiblePacks } from './queries.ts'
import { packLanguages } from './voice.ts'

export const makePackInput = z.object({
  /** of the snapshot */
  number: z.coerce.number(key('errors.invalid')).int().positive(),
  language: z.enum(packLanguages, key('errors.choose')),
  /** a key of packEditions */
  edition: z.string(key('errors.choose')).min(1, key('errors.choose')),
})

/** Nobody needs more at a time, and one person may not keep all others waiting. */
const mostAtOnce = 3
const mostKept = 20

/** Asks for a pack, which is made in the background. Asked again meanwhile, it is the same one. */
export async function makePack(actor: Actor, input: z.infer<typeof makePackInput>): Promise<Outcome<{ id: string }>> {
  const snapshot = await findWhole(actor, input.number)
  if (!snapshot) return notFound
  if (!can(actor, 'makePack')) return forbidden
  const editions = await packEditions(actor, snapshot.content)
  const edition = editions.find(({ key }) => key === input.edition)
  if (!edition) return invalid('edition', 'packs.errors.edition')
  const organizationId = await organizationOf(actor, edition.organization)
  const outcome = await transaction(async (tx): Promise<Outcome<{ id: string }>> => {
    // One person's wishes follow each other.
    await tx.$queryRaw`select id from "Person" where id = ${actor.personId}::uuid for no key update`
    const mine = { requestedById: actor.personId, state: { in: unfinished } }
    const asked = { snapshotId: snapshot.id, language: input.language, audience: edition.audience, organizationId }
    const same = await tx.packJob.findFirst({ where: { ...mine, ...asked }, select: { id: true } })
    if (same) return ok(same)
    if ((await tx.packJob.count({ where: mine })) >= mostAtOnce)
      return invalid('', 'packs.errors.tooMany', { most: mostAtOnce })
    await dropOldest(tx, actor)
    return ok(await tx.packJob.create({ data: { ...asked, requestedById: actor.personId }, select: { id: true } }))
  })
  if (outcome.status === 'ok') wake('packs')
  return outcome
}

/** They can be made anew, and without end they would fill the disk. */
async function dropOldest(tx: Tx, { personId }: Actor) {
  const old = await tx.packJob.findMany({
    where: { requestedById: personId, state: { notIn: unfinished } },
    orderBy: { createdAt: 'desc' },
    skip: mostKept - 1,
    select: { id: true },
  })
  const ids = old.map(({ id }) => id)
  await tx.packFile.deleteMany({ where: { jobId: { in: ids } } })
  await tx.packJob.deleteMany({ where: { id: { in: ids } } })
}

export const cancelPackInput = z.object({ id })

/** What is made already of it is thrown away. */
export async function cancelPack(actor: Actor, input: z.infer<typeof cancelPackInput>): Promise<Outcome> {
  const job = await db.packJob.findFirst({ where: { AND: [visiblePacks(actor), input] }, select: { id: true } })
  if (!job) return notFound
  if (!can(actor, 'makePack')) return forbidden
  await db.packJob.updateMany({
    where: { id: job.id, state: { in: unfinished } },
    data: { state: 'cancelled', finishedAt: new Date() },
  })
  return done
}

const unfinished = ['waiting' as const, 'running' as const]

async function organizationOf({ seriesId }: Actor, slug: string | null) {
  if (!slug) return null
  const where = { seriesId_slug: { seriesId, slug } }
  return (await db.organization.findUniqueOrThrow({ where, select: { id: true } })).id
}
