import { changedBy, commandOn, lock } from '../command.ts'
import type { Prisma } from '../db/generated/client.ts'
import { nameSelect } from '../translation.ts'
import { visibleRecommendations } from '../visibility.ts'

const organization = { select: { id: true, ...nameSelect } } as const

const found = {
  id: true,
  number: true,
  visibility: true,
  version: true,
  series: { select: { timeZone: true } },
  roundtable: { select: { number: true } },
  addressees: {
    select: {
      id: true,
      wording: true,
      language: true,
      translations: true,
      askedAt: true,
      organizationId: true,
      organization,
    },
  },
  responses: { where: { current: true } },
} satisfies Prisma.RecommendationSelect

/** A recommendation as its commands see it, with whom it is addressed to and what they say now. */
export type Found = Prisma.RecommendationGetPayload<{ select: typeof found }>

export const onRecommendation = commandOn<Found, { id: string; version?: number }>({
  find: async (tx, actor, { id }) => {
    await lock(tx, actor, 'Recommendation', id)
    return tx.recommendation.findFirst({ where: { AND: [visibleRecommendations(actor), { id }] }, select: found })
  },
  lost: ({ id }, tx, actor) => changedBy(tx, actor, { recommendationId: id, kind: 'recommendation.visibilityChanged' }),
})

export function addresseeOf({ addressees }: Pick<Found, 'addressees'>, organizationId: string | null) {
  return addressees.find((each) => each.organizationId !== null && each.organizationId === organizationId)
}

export function answerOf({ responses }: Pick<Found, 'responses'>, organizationId: string | null) {
  return responses.find((each) => each.organizationId === organizationId)
}

export function about({ id, visibility }: Pick<Found, 'id' | 'visibility'>) {
  return { recommendationId: id, visibility }
}
