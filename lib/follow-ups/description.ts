import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { record } from '../events/record.ts'
import { recordTranslations } from '../events/translated.ts'
import { byField, type FollowUpField, fieldInputs, fieldNames, wordsIn } from '../follow-up-fields.ts'
import { id, many, version } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { done, invalid, ok } from '../outcome.ts'
import { everyWording, givenTranslations, translated } from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { visibleRecommendations } from '../visibility.ts'
import { type Found, onFollowUp, save } from './on-follow-up.ts'
import { searchTextOf } from './search.ts'

/** R-n, as numbers */
export const recommendationNumbers = many(z.coerce.number(key('errors.choose')).int().positive()).pipe(
  z.array(z.number()).min(1, key('followUps.errors.answersNothing')),
)

export const wordInputs = { ...fieldInputs, translations: givenTranslations(fieldNames, 10_000) }

export const describeInput = z.object({ id, version, ...wordInputs })

export function describe(actor: Actor, input: z.infer<typeof describeInput>) {
  const wanted = (item: Found) => {
    const words = wordsIn(input, item)
    return { ...words, ...translated(actor, words, input.translations, item) }
  }
  return onFollowUp(actor, input, {
    verb: 'describeFollowUp',
    already: (item) => {
      const now = wanted(item)
      const same = JSON.stringify(item.translations) === JSON.stringify(now.translations)
      return same && !isReworded(item, now) ? done : null
    },
    write: async (item, tx) => {
      const now = wanted(item)
      await save(tx, item, { ...now, searchText: searchTextOf(...everyWording(now, ...fieldNames)) })
      const about = { followUpId: item.id, visibility: item.visibility }
      await recordTranslations(
        tx,
        actor,
        { of: `F-${item.number}`, was: item.translations, now: now.translations },
        about,
      )
      if (!isReworded(item, now)) return
      const changed = { number: item.number, ...byField((_, name) => ({ old: item[name], new: now[name] })) }
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

function isReworded(item: Found, now: Record<FollowUpField, string>) {
  return fieldNames.some((name) => item[name] !== now[name])
}

const numbersOf = (recommendations: { number: number }[]) => recommendations.map(({ number }) => number)
const sorted = (numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b)
const same = (a: number[], b: number[]) => a.join() === b.join()
