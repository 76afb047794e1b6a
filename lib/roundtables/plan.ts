import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { db, type Tx } from '../db/client.ts'
import { requiredText, text, version } from '../form-fields.ts'
import { done, forbidden, invalid, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import type { Actor } from '../viewer.ts'
import { addRoundtable } from './add.ts'
import { guarded, recordChanges } from './settings.ts'

const optionally = (pattern: RegExp, message: string) =>
  z.union([z.literal(''), z.string().trim().regex(pattern, message)], message)

const time = optionally(/^([01]\d|2[0-3]):[0-5]\d$/, 'settings.errors.time')

/** Day and times as the clocks of the series' time zone show them; all three may be unknown yet. */
export const planInput = z
  .object({
    version,
    title: requiredText(200),
    titleJa: text(200),
    day: optionally(/^\d{4}-\d{2}-\d{2}$/, 'errors.date').default(''),
    from: time.default(''),
    to: time.default(''),
    place: text(200),
    placeJa: text(200),
  })
  .refine(({ day, from }) => !from || day, { path: ['day'], message: 'settings.errors.dayFirst' })
  .refine(({ day, from }) => !day || from, { path: ['from'], message: 'settings.errors.timeNeeded' })
  .refine(({ from, to }) => !to || from < to, { path: ['to'], message: 'settings.errors.endsBeforeStart' })

type Plan = z.infer<typeof planInput>

/** Plans the next roundtable, or changes its plan: every field that differs is an event of its own. */
export async function planRoundtable(actor: Actor, input: Plan): Promise<Outcome> {
  if (!can(actor, 'changeSettings')) return forbidden
  return guarded(actor, input.version, async (tx) => {
    const { timeZone } = await tx.series.findUniqueOrThrow({
      where: { id: actor.seriesId },
      select: { timeZone: true },
    })
    const startsAt = instant(input.day, input.from, timeZone)
    if (input.day && !startsAt) return invalid('day', 'errors.date')
    const endsAt = instant(input.day, input.to, timeZone)
    const { title, titleJa, place, placeJa } = input
    const names = { title, titleJa: titleJa || null, place: place || null, placeJa: placeJa || null }
    const planned = await nextRoundtable(actor.seriesId, tx)
    if (!planned) {
      await addRoundtable(tx, { ...actor, role: 'secretariat' }, { ...names, startsAt, endsAt, held: false })
      return done
    }
    const { id, ...was } = planned
    await recordChanges(tx, actor, asText(was, timeZone), asText({ ...names, startsAt, endsAt }, timeZone))
    await tx.roundtable.update({ where: { id }, data: { ...names, startsAt, endsAt } })
    return done
  })
}

/** The planned roundtable of a series, if there is one; its date may be unknown yet. */
export function nextRoundtable(seriesId: string, client: Pick<Tx, 'roundtable'> = db) {
  return client.roundtable.findFirst({
    where: { seriesId, held: false },
    orderBy: { number: 'asc' },
    select: { id: true, title: true, titleJa: true, startsAt: true, endsAt: true, place: true, placeJa: true },
  })
}

/** 2026-10-14 13:00 */
export function localTime(at: Date | null, timeZone: string) {
  if (!at) return null
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

function instant(day: string, at: string, timeZone: string) {
  if (!day || !at) return null
  try {
    return new Date(Temporal.PlainDateTime.from(`${day}T${at}`).toZonedDateTime(timeZone).epochMilliseconds)
  } catch {
    return null
  }
}

type Planned = {
  title: string
  titleJa: string | null
  startsAt: Date | null
  endsAt: Date | null
  place: string | null
  placeJa: string | null
}

function asText({ title, titleJa, startsAt, endsAt, place, placeJa }: Planned, timeZone: string) {
  return {
    nextTitle: title,
    nextTitleJa: titleJa,
    nextStart: localTime(startsAt, timeZone),
    nextEnd: localTime(endsAt, timeZone),
    nextPlace: place,
    nextPlaceJa: placeJa,
  }
}
