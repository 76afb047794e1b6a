import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { addAgendaItem } from '#lib/reviews/agenda/items.ts'
import { beginMeeting } from '#lib/reviews/meeting/course.ts'
import { findReview } from '#lib/reviews/review.ts'
import type { World } from '#tests/world.ts'

/** The review of the second roundtable, collecting reports; `frozen`: with its snapshot. */
export async function givenReview(world: World, { frozen = true } = {}) {
  const seriesId = world.series.id
  const roundtable = await db.roundtable.findFirstOrThrow({ where: { seriesId, number: 2 } })
  const { id } = await db.review.create({
    data: { seriesId, roundtableId: roundtable.id, number: 2, openedAt: new Date('2026-01-10T00:00:00Z') },
  })
  if (frozen) await freeze(world, id)
  return id
}

export async function freeze(world: World, id: string) {
  const { id: snapshotId } = await db.snapshot.create({
    data: {
      seriesId: world.series.id,
      reviewId: id,
      number: 1,
      title: 'Before the second',
      takenAt: new Date('2026-03-01T00:00:00Z'),
      content: '{}',
      sha256: 'b'.repeat(64),
    },
  })
  await db.review.update({ where: { id }, data: { snapshotId } })
}

export async function found(world: World) {
  const review = await findReview(world.actors.secretary, 2)
  if (!review) throw new Error('the review of roundtable 2 is there')
  return review
}

/** Puts an item on the agenda and returns its row. */
export async function givenItem(world: World, reviewId: string, what: string, minutes = 5) {
  const added = await addAgendaItem(world.actors.secretary, { id: reviewId, what, minutes })
  if (added.status !== 'ok') throw new Error(`${what}: ${JSON.stringify(added)}`)
  return db.agendaItem.findUniqueOrThrow({ where: { id: added.value.id } })
}

export async function givenMeeting(world: World, ...items: string[]) {
  const id = await givenReview(world)
  for (const what of items) await givenItem(world, id, what)
  const begun = await beginMeeting(world.actors.secretary, { id })
  if (begun.status !== 'ok') throw new Error(JSON.stringify(begun))
  return id
}

export function itemsOf(reviewId: string, where: Prisma.AgendaItemWhereInput = { removedAt: null }) {
  return db.agendaItem.findMany({ where: { AND: [{ reviewId }, where] }, orderBy: { position: 'asc' } })
}

export async function reviewEvents(reviewId: string) {
  return db.event.findMany({ where: { reviewId }, orderBy: { sequence: 'asc' } })
}
