import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { record } from '../events/record.ts'
import { recordTranslations } from '../events/translated.ts'
import { id, many, requiredText, text, version } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { done, invalid, ok } from '../outcome.ts'
import { everyWording, givenTranslations, translated } from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { visibleRecommendations } from '../visibility.ts'
import { type Found, onFollowUp, save } from './on-follow-up.ts'
import { searchTextOf } from './search.ts'

export const title = requiredText(300)
export const description = text(10_000)
/** R-n, as numbers */
export const recommendationNumbers = many(z.coerce.number(key('errors.choose')).int().positive()).pipe(
  z.array(z.number()).min(1, key('followUps.errors.answersNothing')),
)

export const translations = givenTranslations(['title', 'description'], 10_000)

export const describeInput = z.object({ id, version, title, description, translations })

export function describe(actor: Actor, input: z.infer<typeof describeInput>) {
  const words = { title: input.title, description: input.description }
  return onFollowUp(actor, input, {
    verb: 'describeFollowUp',
    already: (item) =>
      isSame(item, { ...words, ...translated(actor, words, input.translations, item) }) ? done : null,
    write: async (item, tx) => {
      const now = { ...words, ...translated(actor, words, input.translations, item) }
      await save(tx, item, { ...now, searchText: searchTextOf(...everyWording(now, 'title', 'description')) })
      const about = { followUpId: item.id, visibility: item.visibility }
      await recordTranslations(
        tx,
        actor,
        { of: `F-${item.number}`, was: item.translations, now: now.translations },
        about,
      )
      if (item.title === now.title && item.description === now.description) return
      const changed = {
        number: item.number,
        title: { old: item.title, new: now.title },
        description: { old: item.description, new: now.description },
      }
      await record(tx, actor, 'followUp.described', changed, about)
    },
  })
}

export const relinkInput = z.object({ id, version, recommendations: recommendationNumbers })

/** Changes which recommendations are answered; those that the actor does not see stay answered. */
export function relink(actor: Actor, input: z.infer<typeof relinkInput>) {
  const wanted = sorted(input.recommendations)
  return onFollowUp(actor, input, {
    verb: 'describeFollowUp',
    already: async (item, tx) => (same(numbersOf(await answered(tx, actor, item.id)), wanted) ? done : null),
    rule: async (_, tx) => {
      const after = await findRecommendations(tx, actor, wanted)
      return after.length === wanted.length ? ok(after) : invalid('recommendations', 'errors.choose')
    },
    write: async (item, tx, after) => {
      const before = await answered(tx, actor, item.id)
      const followUpId = item.id
      await tx.followUpRecommendation.deleteMany({
        where: { followUpId, recommendationId: { in: before.map(({ id }) => id) } },
      })
      await tx.followUpRecommendation.createMany({
        data: after.map(({ id }) => ({ followUpId, recommendationId: id })),
      })
      await save(tx, item, {})
      const changed = { number: item.number, old: numbersOf(before), new: wanted }
      await record(tx, actor, 'followUp.relinked', changed, { followUpId, visibility: item.visibility })
    },
  })
}

/** Those of the numbers that the actor sees. */
export function findRecommendations(tx: Tx, actor: Actor, numbers: number[]) {
  return tx.recommendation.findMany({
    where: { AND: [visibleRecommendations(actor), { number: { in: numbers } }] },
    orderBy: { number: 'asc' },
    select: { id: true, number: true },
  })
}

function answered(tx: Tx, actor: Actor, followUpId: string) {
  return tx.recommendation.findMany({
    where: { AND: [visibleRecommendations(actor), { answeredBy: { some: { followUpId } } }] },
    orderBy: { number: 'asc' },
    select: { id: true, number: true },
  })
}

function isSame(item: Found, now: Pick<Found, 'title' | 'description'> & { translations: object }) {
  const same = JSON.stringify(item.translations) === JSON.stringify(now.translations)
  return same && item.title === now.title && item.description === now.description
}

const numbersOf = (recommendations: { number: number }[]) => recommendations.map(({ number }) => number)
const sorted = (numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b)
const same = (a: number[], b: number[]) => a.join() === b.join()
