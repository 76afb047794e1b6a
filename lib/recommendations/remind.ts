import { z } from 'zod'
import { db, reader, type Tx, transaction } from '../db/client.ts'
import { record } from '../events/record.ts'
import { id } from '../form-fields.ts'
import { localized } from '../localized.ts'
import { done, forbidden, invalid, notFound, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import { clock } from '../time.ts'
import { type Actor, nowOf, type Viewer } from '../viewer.ts'
import { visibleRecommendations } from '../visibility.ts'
import { lockRecommendation } from './address.ts'

export const remindInput = z.object({ id, organizationId: id })

const A_WEEK = 7 * 86_400_000

/**
 * Reminds an organization of an answer that it was asked for and has not given; not within seven days of being asked or
 * reminded. Since when it has been asked stays as it was.
 */
export async function remind(actor: Actor, input: z.infer<typeof remindInput>): Promise<Outcome> {
  const found = await db.recommendation.findFirst({
    where: { AND: [visibleRecommendations(actor), { id: input.id }] },
    select: { id: true, number: true, visibility: true, series: { select: { timeZone: true } } },
  })
  if (!found) return notFound
  if (!can(actor, 'ask')) return forbidden
  return transaction(async (tx) => {
    await lockRecommendation(tx, found.id)
    const addressee = await tx.addressee.findFirst({
      where: { recommendationId: found.id, organizationId: input.organizationId, askedAt: { not: null } },
      select: { askedAt: true, organization: { select: { id: true, name: true, nameJa: true } } },
    })
    if (!addressee?.askedAt || !addressee.organization) return notFound
    const { organization, askedAt } = addressee
    const name = localized(organization, 'name', actor.language)
    const answered = await tx.response.count({
      where: { recommendationId: found.id, organizationId: organization.id, current: true },
    })
    if (answered > 0) return invalid('organizationId', 'recommendations.errors.answered', { name })
    const last = (await lastReminder(tx, found.id, organization.id)) ?? askedAt
    const from = remindableFrom(last)
    if (from > nowOf(actor)) {
      const format = clock(actor.language, found.series.timeZone)
      const values = { name, last: format.day(last), from: format.day(from) }
      return invalid('organizationId', 'recommendations.errors.remindedLately', values)
    }
    const about = { recommendationId: found.id, visibility: found.visibility }
    await record(tx, actor, 'recommendation.reminded', { number: found.number, organization }, about)
    return done
  }, actor.at)
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
