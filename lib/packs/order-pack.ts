import { z } from 'zod'
import { wake } from '../background/wake.ts'
import { commandOn, lock } from '../command.ts'
import { db, type Tx } from '../db/client.ts'
import { id, mark } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { done, invalid, type Outcome, ok } from '../outcome.ts'
import { findWhole, visibleSnapshots } from '../reviews/snapshot/queries.ts'
import type { Actor } from '../viewer.ts'
import { packEditions } from './editions.ts'
import { visiblePacks } from './find-pack.ts'
import { packLanguages } from './languages.ts'

export const makePackInput = z.object({
  /** of the snapshot */
  number: z.coerce.number(key('errors.invalid')).int().positive().max(2_147_483_647),
  language: z.enum(packLanguages, key('errors.choose')),
  /** a key of packEditions */
  edition: mark(200).min(1, key('errors.choose')),
})

/** Nobody needs more at a time, and one person may not keep all others waiting. */
const mostAtOnce = 3
const mostKept = 20

/** Asks for a pack, which is made in the background. Asked again meanwhile, it is the same one. */
export async function makePack(actor: Actor, input: z.infer<typeof makePackInput>): Promise<Outcome<{ id: string }>> {
  // A snapshot stays as it is, so what may be had of it is found out with nothing locked.
  const whole = await findWhole(actor, input.number)
  const editions = whole ? await packEditions(actor, whole.content) : []
  const edition = editions.find(({ key }) => key === input.edition)
  const organizationId = await organizationOf(actor, edition?.organization ?? null)
  const mine = { requestedById: actor.personId, state: { in: unfinished } }
  const asked = { language: input.language, audience: edition?.audience, organizationId }
  const outcome = await onSnapshot(actor, input, {
    verb: 'makePack',
    already: async ({ id: snapshotId }, tx): Promise<Outcome<{ id: string }> | null> => {
      const same = edition && (await tx.packJob.findFirst({ where: { ...mine, ...asked, snapshotId } }))
      return same ? ok({ id: same.id }) : null
    },
    rule: async (_, tx) => {
      if (!edition) return invalid('edition', 'packs.errors.edition')
      const many = (await tx.packJob.count({ where: mine })) >= mostAtOnce
      return many ? invalid('', 'packs.errors.tooMany', { most: mostAtOnce }) : ok(edition.audience)
    },
    write: async ({ id: snapshotId }, tx, audience) => {
      await dropOldest(tx, actor)
      const data = { ...asked, audience, snapshotId, requestedById: actor.personId }
      return tx.packJob.create({ data, select: { id: true } })
    },
  })
  if (outcome.status === 'ok') wake('packs')
  return outcome
}

/** What one person wishes of a snapshot; one person's wishes follow each other. */
const onSnapshot = commandOn({
  find: async (tx: Tx, actor: Actor, { number }: { number: number; version?: number }) => {
    await lock(tx, actor, 'Person', actor.personId)
    return tx.snapshot.findFirst({ where: { ...visibleSnapshots(actor), number }, select: { id: true } })
  },
})

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
export function cancelPack(actor: Actor, input: z.infer<typeof cancelPackInput>) {
  return onPack(actor, input, {
    verb: 'makePack',
    already: ({ finishedAt }) => (finishedAt ? done : null),
    write: async ({ id }, tx) => {
      await tx.packJob.update({ where: { id }, data: { state: 'cancelled', finishedAt: new Date() } })
    },
  })
}

const onPack = commandOn({
  find: async (tx: Tx, actor: Actor, { id }: { id: string; version?: number }) => {
    await lock(tx, actor, 'PackJob', id)
    return tx.packJob.findFirst({ where: { AND: [visiblePacks(actor), { id }] } })
  },
})

const unfinished = ['waiting' as const, 'running' as const]

async function organizationOf({ seriesId }: Actor, slug: string | null) {
  if (!slug) return null
  const where = { seriesId_slug: { seriesId, slug } }
  return (await db.organization.findUniqueOrThrow({ where, select: { id: true } })).id
}
