import type { Prisma } from '../db/generated/client.ts'
import type { ResponseKind } from '../db/generated/enums.ts'
import { nameSelect } from '../translation.ts'
import type { Answer } from './status.ts'

const organization = {
  select: { id: true, slug: true, ...nameSelect, shortName: true, atTable: true },
} as const

/** Whom a recommendation calls on and what they answered, as every query of recommendations selects it. */
export const addressed = {
  addressees: {
    select: { id: true, wording: true, language: true, translations: true, askedAt: true, organization },
    orderBy: { position: 'asc' },
  },
  responses: {
    select: {
      id: true,
      organizationId: true,
      kind: true,
      reason: true,
      language: true,
      translations: true,
      at: true,
      current: true,
      passedOnTo: organization,
    },
    orderBy: { at: 'desc' },
  },
} as const satisfies Prisma.RecommendationSelect

type Addressed = Prisma.RecommendationGetPayload<{ select: typeof addressed }>
type Standing = { askedAt: Date | null; organization: { id: string } | null }
type Given = { organizationId: string; kind: ResponseKind; current: boolean }

export function isWaiting(addressee: Standing, responses: Given[]) {
  return addressee.askedAt !== null && addressee.organization !== null && !answerOf(addressee, responses)
}

export function answersOf(recommendation: { addressees: Standing[]; responses: Given[] }): Answer[] {
  return recommendation.addressees
    .filter((addressee) => addressee.organization)
    .map((addressee) => ({
      asked: addressee.askedAt !== null,
      kind: answerOf(addressee, recommendation.responses)?.kind ?? null,
    }))
}

/** What an addressed organization says now: the latest of its answers. */
export function answerOf<R extends Given>(addressee: Standing, responses: R[]) {
  return responses.find((response) => response.current && response.organizationId === addressee.organization?.id)
}

/** As the text has it: each wording once, with the organizations that it was found to mean. */
export function byWording(addressees: Addressed['addressees']) {
  const groups = Map.groupBy(addressees, (addressee) => addressee.wording)
  return [...groups].map(([wording, members]) => ({ wording, members: members.filter((each) => each.organization) }))
}
