import { z } from 'zod'
import { db, isUniqueViolation, type Tx, transaction } from '../db/client.ts'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id, many, optionalId, text } from '../form-fields.ts'
import { languageOf } from '../language-of.ts'
import { forbidden, invalid, type Outcome, ok } from '../outcome.ts'
import { can } from '../policy.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { description, findRecommendations, recommendationNumbers, title } from './description.ts'
import { writeOffer } from './offer.ts'
import { searchTextOf } from './search.ts'
import { writeSupport } from './support.ts'

export const createFollowUpInput = z.object({
  /** Given by the form, so that a form sent twice creates one follow-up. */
  id: id.optional(),
  recommendations: recommendationNumbers,
  title,
  description,
  visibility: choice(Visibility).optional(),
  offerTo: optionalId.optional(),
  message: text(2000),
  supports: many(id),
})

type Created = { id: string; number: number }

/** A new piece of work with the next number of its series; nobody leads it until somebody takes it on. */
export async function createFollowUp(
  actor: Actor,
  input: z.infer<typeof createFollowUpInput>,
): Promise<Outcome<Created>> {
  if (!can(actor, 'createFollowUp') || !mayInvolve(actor, input)) return forbidden
  const before = input.id && (await createdBefore(actor, input.id))
  if (before) return ok(before)
  try {
    return await transaction((tx) => create(tx, actor, input), actor.at)
  } catch (error) {
    const meanwhile = isUniqueViolation(error) && input.id ? await createdBefore(actor, input.id) : null
    if (meanwhile) return ok(meanwhile)
    throw error
  }
}

async function create(tx: Tx, actor: Actor, input: z.infer<typeof createFollowUpInput>): Promise<Outcome<Created>> {
  const numbers = [...new Set(input.recommendations)]
  const recommendations = await findRecommendations(tx, actor, numbers)
  if (recommendations.length < numbers.length) return invalid('recommendations', 'errors.choose')
  const supportIds = [...new Set(input.supports)].filter((supporting) => supporting !== input.offerTo)
  const organizations = await tx.organization.findMany({
    where: { seriesId: actor.seriesId, id: { in: [...supportIds, ...(input.offerTo ? [input.offerTo] : [])] } },
    select: { id: true, name: true, language: true, translations: true },
  })
  const lead = organizations.find((organization) => organization.id === input.offerTo)
  if (input.offerTo && !lead) return invalid('offerTo', 'errors.choose')
  const supporting = organizations.filter((organization) => supportIds.includes(organization.id))
  if (supporting.length < supportIds.length) return invalid('supports', 'errors.choose')

  const { followUpsNumbered: number, defaultVisibility } = await tx.series.update({
    where: { id: actor.seriesId },
    data: { followUpsNumbered: { increment: 1 } },
    select: { followUpsNumbered: true, defaultVisibility: true },
  })
  const { title, description } = input
  const visibility = input.visibility ?? defaultVisibility
  const item = await tx.followUp.create({
    data: {
      ...(input.id && { id: input.id }),
      seriesId: actor.seriesId,
      number,
      title,
      description,
      visibility,
      language: languageOf(title),
      searchText: searchTextOf(title, description),
      createdById: actor.personId,
      createdAt: nowOf(actor),
      lastConfirmedAt: nowOf(actor),
      answers: { create: recommendations.map((recommendation) => ({ recommendationId: recommendation.id })) },
    },
    select: { id: true, number: true, visibility: true },
  })
  const created = {
    number,
    title,
    description,
    recommendations: recommendations.map((each) => each.number),
    visibility,
  }
  const about = { followUpId: item.id, recommendationId: recommendations[0]?.id, visibility }
  await record(tx, actor, 'followUp.created', created, about)
  for (const organization of supporting) await writeSupport(tx, actor, item, organization)
  if (lead) await writeOffer(tx, actor, item, lead, input.message)
  return ok({ id: item.id, number })
}

/** A focal point may involve their own organization only, and leaves it to the secretariat who sees it. */
function mayInvolve(actor: Actor, { offerTo, supports, visibility }: z.infer<typeof createFollowUpInput>) {
  if (offerTo && !can(actor, 'offerLead', { organizationId: offerTo })) return false
  if (!supports.every((organizationId) => can(actor, 'changeSupport', { organizationId }))) return false
  return !visibility || can(actor, 'changeVisibility')
}

function createdBefore(actor: Actor, id: string) {
  return db.followUp.findFirst({
    where: { id, seriesId: actor.seriesId, createdById: actor.personId },
    select: { id: true, number: true },
  })
}
