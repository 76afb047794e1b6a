import { db } from '#lib/db/client.ts'
import type { World } from '../world.ts'

export async function reviewOf(world: World, number: number) {
  const { id } = await db.review.findUniqueOrThrow({ where: { seriesId_number: { seriesId: world.seriesId, number } } })
  return id
}
