import { z } from 'zod'
import { db, transaction } from '../db/client.ts'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id, version } from '../form-fields.ts'
import { conflict, done, forbidden, notFound, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import type { Actor } from '../viewer.ts'
import { visibleRecommendations } from '../visibility.ts'

export const changeVisibilityInput = z.object({ id, version, visibility: choice(Visibility) })

export async function changeRecommendationVisibility(
  actor: Actor,
  input: z.infer<typeof changeVisibilityInput>,
): Promise<Outcome> {
  const found = await db.recommendation.findFirst({
    where: { ...visibleRecommendations(actor), id: input.id },
    select: { id: true, number: true, visibility: true },
  })
  if (!found) return notFound
  if (!can(actor, 'changeVisibility')) return forbidden
  if (found.visibility === input.visibility) return done

  return transaction(async (tx) => {
    const { count } = await tx.recommendation.updateMany({
      where: { id: found.id, version: input.version },
      data: { visibility: input.visibility, version: { increment: 1 } },
    })
    if (count === 0) return conflict('recommendations.errors.changed')
    const payload = { number: found.number, old: found.visibility, new: input.visibility }
    const about = { recommendationId: found.id, visibility: input.visibility }
    await record(tx, actor, 'recommendation.visibilityChanged', payload, about)
    return done
  }, actor.at)
}
