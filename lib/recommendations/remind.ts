import { z } from 'zod'
import { reader, type Tx } from '../db/client.ts'
import { record } from '../events/record.ts'
import { id } from '../form-fields.ts'
import { invalid, notFound, ok } from '../outcome.ts'
import { clock } from '../time.ts'
import { localized } from '../translation.ts'
import { type Actor, nowOf, type Viewer } from '../viewer.ts'
import { about, addresseeOf, answerOf, onRecommendation } from './on-recommendation.ts'

export const remindInput = z.object({ id, organizationId: id })

const A_WEEK = 7 * 86_400_000

/**
 * Reminds an organization of an answer that it was asked for and has not given; not within seven days of being asked or
 * reminded. Since when it has been asked stays as it was.
 */
export function remind(actor: Actor, input: z.infer<typeof remindInput>) {
  const { organizationId } = input
  return onRecommendation(actor, input, {
    verb: 'ask',
    rule: async (item, tx) => {
      const { organization, askedAt } = addresseeOf(item, organizationId) ?? {}
      if (!organization || !askedAt) return notFound
      const name = localized(organization, 'name', actor.language)
      if (answerOf(item, organizationId)) return invalid('organizationId', 'recommendations.errors.answered', { name })
      const last = (await lastReminder(tx, item.id, organizationId)) ?? askedAt
      const from = remindableFrom(last)
      if (from <= nowOf(actor)) return ok(organization)
      const format = clock(actor.language, item.series.timeZone)
      const values = { name, last: format.day(last), from: format.day(from) }
      return invalid('organizationId', 'recommendations.errors.remindedLately', values)
    },
    write: (item, tx, organization) =>
      record(tx, actor, 'recommendation.reminded', { number: item.number, organization }, about(item)),
  })
}

/** From when on an organization may be reminded, after it was last asked or reminded. */
export function remindableFrom(last: Date) {
  return new Date(last.getTime() + A_WEEK)
}

/** When each organization was last reminded of each recommendation, by both their ids; see reminderKey. */
export async function remindersOf(viewer: Viewer, recommendationIds: string[]) {
  const events = await reader(viewer).event.findMany({
    where: { seriesId: viewer.seriesId, kind, recommendationId: { in: recommendationIds } },
    orderBy: { sequence: 'asc' },
    select: { at: true, recommendationId: true, payload: true },
  })
  return new Map(
    events.map((event) => [
      reminderKey(event.recommendationId ?? '', toWhom.parse(event.payload).organization.id),
      event.at,
    ]),
  )
}

export function reminderKey(recommendationId: string, organizationId: string) {
  return `${recommendationId} ${organizationId}`
}

const kind = 'recommendation.reminded'
const toWhom = z.object({ organization: z.object({ id: z.string() }) })

async function lastReminder(tx: Tx, recommendationId: string, organizationId: string) {
  const event = await tx.event.findFirst({
    where: { recommendationId, kind, payload: { path: ['organization', 'id'], equals: organizationId } },
    orderBy: { sequence: 'desc' },
    select: { at: true },
  })
  return event?.at ?? null
}
