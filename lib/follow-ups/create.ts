import { z } from 'zod'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { fieldNames, wordsIn } from '../follow-up-fields.ts'
import { choice, id, many, optionalId, text } from '../form-fields.ts'
import { onSeries } from '../on-series.ts'
import { invalid, type Outcome, ok } from '../outcome.ts'
import { everyWording, nameSelect, translated } from '../translation.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { findRecommendations, recommendationNumbers, wordInputs } from './description.ts'
import { writeOffer } from './offer.ts'
import { searchTextOf } from './search.ts'
import { writeSupport } from './support.ts'

export const createFollowUpInput = z.object({
  /** Given by the form, so that a form sent twice creates one follow-up. */
  id: id.optional(),
  recommendations: recommendationNumbers,
  ...wordInputs,
  visibility: choice(Visibility).optional(),
  offerTo: optionalId.optional(),
  message: text(2000),
  supports: many(id),
})

/** A new piece of work with the next number of its series; nobody leads it until somebody takes it on. */
export function createFollowUp(
  actor: Actor,
  input: z.infer<typeof createFollowUpInput>,
): Promise<Outcome<{ id: string; number: number }>> {
  const { id, offerTo } = input
  const words = wordsIn(input)
  const numbers = [...new Set(input.recommendations)]
  const supportIds = [...new Set(input.supports)].filter((supporting) => supporting !== offerTo)
  return onSeries(actor, {
    verb: 'createFollowUp',
    concerning: () => ({ organizationId: offerTo, supportIds: input.supports, visibility: input.visibility }),
    already: async ({ id: seriesId }, tx) => {
      const sent = { id, seriesId, createdById: actor.personId }
      const before = id && (await tx.followUp.findFirst({ where: sent, select: { id: true, number: true } }))
      return before ? ok(before) : null
    },
    rule: async ({ id: seriesId }, tx) => {
      const recommendations = await findRecommendations(tx, actor, numbers)
      if (recommendations.length < numbers.length) return invalid('recommendations', 'errors.choose')
      const organizations = await tx.organization.findMany({
        where: { seriesId, id: { in: [...supportIds, ...(offerTo ? [offerTo] : [])] } },
        select: { id: true, ...nameSelect },
      })
      const lead = organizations.find((organization) => organization.id === offerTo)
      if (offerTo && !lead) return invalid('offerTo', 'errors.choose')
      const supporting = organizations.filter((organization) => supportIds.includes(organization.id))
      if (supporting.length < supportIds.length) return invalid('supports', 'errors.choose')
      return ok({ recommendations, lead, supporting })
    },
    write: async ({ id: seriesId, defaultVisibility }, tx, { recommendations, lead, supporting }) => {
      const { followUpsNumbered: number } = await tx.series.update({
        where: { id: seriesId },
        data: { followUpsNumbered: { increment: 1 } },
        select: { followUpsNumbered: true },
      })
      const visibility = input.visibility ?? defaultVisibility
      const texts = { ...words, ...translated(actor, words, input.translations) }
      const item = await tx.followUp.create({
        data: {
          ...(id && { id }),
          seriesId,
          number,
          visibility,
          ...texts,
          searchText: searchTextOf(...everyWording(texts, ...fieldNames)),
          createdById: actor.personId,
          createdAt: nowOf(actor),
          lastConfirmedAt: nowOf(actor),
          answers: { create: recommendations.map((recommendation) => ({ recommendationId: recommendation.id })) },
        },
        select: { id: true, number: true, visibility: true },
      })
      const created = {
        number,
        ...words,
        recommendations: recommendations.map((each) => each.number),
        visibility,
      }
      const about = { followUpId: item.id, recommendationId: recommendations[0]?.id, visibility }
      await record(tx, actor, 'followUp.created', created, about)
      for (const organization of supporting) await writeSupport(tx, actor, item, organization)
      if (lead) await writeOffer(tx, actor, item, lead, input.message)
      return { id: item.id, number }
    },
  })
}
