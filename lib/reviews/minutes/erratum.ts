import { z } from 'zod'
import type { Tx } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { id, requiredText, version } from '../../form-fields.ts'
import { invalid } from '../../outcome.ts'
import type { Actor } from '../../viewer.ts'
import { type FoundReview, onReview, saveReview } from '../review.ts'
import { canonicalJson } from '../snapshot/canonical.ts'
import { type MinutesContent, minutesContent } from './content.ts'
import { draftOf } from './draft.ts'
import { freezeMinutes } from './publish.ts'

export const erratumInput = z.object({ id, version, reason: requiredText(2000) })

/** Publishes a new version that names the one it corrects, and why. The earlier one stays as it is. */
export function correctMinutes(actor: Actor, input: z.infer<typeof erratumInput>) {
  return onReview(actor, input, {
    verb: 'publishMinutes',
    rule: async (review, tx) => {
      if (review.stage !== 'published') return invalid('', 'minutes.errors.notPublished')
      const latest = await latestMinutes(tx, review)
      const same =
        canonicalJson(minutesContent.parse(await correctionOf(tx, review, latest.content))) ===
        canonicalJson(latest.content)
      return same ? invalid('', 'minutes.errors.nothingChanged') : null
    },
    write: async (review, tx) => {
      const { id: correctsId, number, content } = await latestMinutes(tx, review)
      const numbered = { number: number + 1, correctsId, erratum: input.reason }
      const draft = await correctionOf(tx, review, content)
      const minutes = await freezeMinutes(tx, actor, review, draft, numbered)
      await saveReview(tx, review, {})
      const corrected = {
        number: review.number,
        minutes: minutes.number,
        corrects: number,
        sha256: minutes.sha256,
        reason: input.reason,
      }
      await record(tx, actor, 'minutes.corrected', corrected, { reviewId: review.id, visibility: 'public' })
      return { number: review.number, minutes: minutes.number }
    },
  })
}

/** What was published, with the words and the attendance as the secretariat has them now; decisions stay what they were. */
async function correctionOf(tx: Tx, review: FoundReview, published: MinutesContent): Promise<MinutesContent> {
  const { opening, closing, attendance, items } = await draftOf(tx, review)
  const texts = new Map(items.map(({ id: item, text }) => [item, text]))
  return {
    ...published,
    opening,
    closing,
    attendance,
    items: published.items.map((item) => ({ ...item, text: texts.get(item.id) ?? item.text })),
  }
}

async function latestMinutes(tx: Tx, review: FoundReview) {
  const found = await tx.minutes.findFirstOrThrow({ where: { reviewId: review.id }, orderBy: { number: 'desc' } })
  return { ...found, content: minutesContent.parse(JSON.parse(found.content)) }
}
