import { z } from 'zod'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id, version } from '../form-fields.ts'
import { done } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { about, onRecommendation } from './on-recommendation.ts'

export const changeVisibilityInput = z.object({ id, version, visibility: choice(Visibility) })

export function changeRecommendationVisibility(actor: Actor, input: z.infer<typeof changeVisibilityInput>) {
  const { visibility } = input
  return onRecommendation(actor, input, {
    verb: 'changeVisibility',
    already: (item) => (item.visibility === visibility ? done : null),
    write: async (item, tx) => {
      const { id, number } = item
      await tx.recommendation.update({ where: { id }, data: { visibility, version: { increment: 1 } } })
      const changed = { number, old: item.visibility, new: visibility }
      await record(tx, actor, 'recommendation.visibilityChanged', changed, about({ id, visibility }))
    },
  })
}
