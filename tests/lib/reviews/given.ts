import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { findReview } from '#lib/reviews/review.ts'
import type { World } from '#tests/world.ts'

/** The review for the world's second roundtable, as far as the dates in `data` have brought it. */
export async function givenReview(world: World, data: Partial<Prisma.ReviewUncheckedCreateInput> = {}) {
  const roundtable = await db.roundtable.findFirstOrThrow({ where: { seriesId: world.series.id, held: false } })
  const { number } = roundtable
  await db.review.create({ data: { seriesId: world.series.id, roundtableId: roundtable.id, number, ...data } })
  return reviewNow(world, number)
}

export async function reviewNow(world: World, number = 2) {
  const review = await findReview(world.actors.secretary, number)
  if (!review) throw new Error(`there is no review ${number}`)
  return review
}

/** A meeting that was held and ended. */
export const met = {
  openedAt: new Date('2026-08-01T00:00:00Z'),
  meetingBeganAt: new Date('2026-10-07T04:00:00Z'),
  meetingEndedAt: new Date('2026-10-07T06:00:00Z'),
}

export function givenAgendaItem(reviewId: string, data: Partial<Prisma.AgendaItemUncheckedCreateInput>) {
  return db.agendaItem.create({ data: { reviewId, position: 1, ...data } })
}
