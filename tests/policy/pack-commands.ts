import { db } from '#lib/db/client.ts'
import { cancelPack, makePack } from '#lib/packs/order-pack.ts'
import { canonicalJson, sha256Of } from '#lib/reviews/snapshot/canonical.ts'
import { contentOf } from '#lib/reviews/snapshot/read.ts'
import type { World } from '#tests/world.ts'
import { type Row, send } from './cells.ts'

/** Columns: secretary, focal point and contributor of lead, of support, another focal point, observer, outsider. */
export const packCommands: Record<string, Row> = {
  makePack: [
    'aaaaaaan',
    async (actor, world) => {
      const { number } = await snapshot(world)
      return send(makePack, actor, { number, language: 'en', edition: 'participants' })
    },
  ],
  // A pack is its maker's own; the secretariat sees to all of them.
  cancelPack: [
    'annnnann',
    async (actor, world) => {
      const requestedById = world.actors.ministryFocal.personId
      const asked = { language: 'en', audience: 'participants', requestedById }
      const { id } = await db.packJob.create({ data: { snapshotId: (await snapshot(world)).id, ...asked } })
      return send(cancelPack, actor, { id })
    },
  ],
}

async function snapshot({ series }: World) {
  const where = { seriesId_number: { seriesId: series.id, number: 1 } }
  const known = await db.snapshot.findUnique({ where, select: { id: true, number: true } })
  if (known) return known
  const content = canonicalJson(await contentOf(series.id, undefined, { number: 1, title: 'A snapshot' }))
  return db.snapshot.create({
    data: {
      seriesId: series.id,
      number: 1,
      title: 'A snapshot',
      takenAt: new Date(),
      content,
      sha256: sha256Of(content),
    },
    select: { id: true, number: true },
  })
}
