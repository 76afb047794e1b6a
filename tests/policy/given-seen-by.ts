import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { Visibility } from '#lib/db/generated/enums.ts'
import { givenFollowUp, type World } from '#tests/world.ts'

/** Things that somebody may see or not, written directly; what they hang on is public unless said otherwise. */
export async function recommendation(world: World, visibility: Visibility) {
  const { series, roundtable, organizations } = world
  const number = 1 + (await db.recommendation.count())
  const addressees = { create: { position: 1, organizationId: organizations.cabinetOffice.id } }
  const about = { seriesId: series.id, roundtableId: roundtable.id, number, title: `Recommendation ${number}` }
  return db.recommendation.create({ data: { ...about, visibility, addressees } })
}

export function led(world: World, visibility: Visibility = 'public') {
  return givenFollowUp(world, { visibility, leadId: world.organizations.cabinetOffice.id })
}

export function supported(world: World, visibility: Visibility = 'public') {
  return givenFollowUp(world, { visibility, supports: { create: { organizationId: world.organizations.mext.id } } })
}

export function answered(world: World, visibility: Visibility, state: 'offered' | 'handedBack') {
  const assignments = { create: { organizationId: world.organizations.mext.id, state } }
  return givenFollowUp(world, { visibility, assignments })
}

export function document({ series, roundtable, document }: World, visibility: Visibility) {
  const { title, language, fileName, mediaType, bytes, text, structure, normalizerVersion } = document
  const about = { seriesId: series.id, roundtableId: roundtable.id, sha256: crypto.randomUUID(), visibility }
  const content = { title, language, fileName, mediaType, bytes, text, structure: structure ?? {}, normalizerVersion }
  return db.document.create({ data: { ...about, ...content } })
}

/** @param organizationId null: by the secretariat */
export function update({ id }: { id: string }, visibility: Visibility, organizationId: string | null) {
  const moved = { progress: 'inProgress', progressWas: 'notStarted', language: 'en' } as const
  return db.update.create({ data: { followUpId: id, visibility, organizationId, ...moved } })
}

export function evidence({ id }: { id: string }, visibility: Visibility, organizationId: string) {
  const link = { kind: 'link', title: 'Minutes', url: 'https://example.org/minutes' } as const
  return db.evidence.create({ data: { followUpId: id, visibility, organizationId, ...link } })
}

export function comment(world: World, data: Partial<Prisma.CommentUncheckedCreateInput>) {
  const { series, actors, recommendations } = world
  const words = { authorId: actors.observer.personId, body: 'A word.', language: 'en' } as const
  const on = data.followUpId ? {} : { recommendationId: recommendations.r1.id }
  return db.comment.create({ data: { seriesId: series.id, ...words, ...on, ...data } })
}

/** To a comment of the Cabinet Office that is seen by `asked`. */
export async function answer(world: World, asked: Visibility, visibility: Visibility, organizationId: string) {
  const { id } = await comment(world, { organizationId: world.organizations.cabinetOffice.id, visibility: asked })
  return comment(world, { parentId: id, visibility, organizationId })
}

export function event({ series }: World, data: Partial<Prisma.EventUncheckedCreateInput> & { visibility: Visibility }) {
  return db.event.create({ data: { seriesId: series.id, kind: 'series.founded', payload: {}, ...data } })
}

/** What a review asks of an organization, by whoever does so. */
export function asking(id: string) {
  return { kind: 'review.asked', payload: { organization: { id } } }
}
