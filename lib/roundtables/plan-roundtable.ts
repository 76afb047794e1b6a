import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { db, type Tx } from '../db/client.ts'
import { requiredText, text, typed, version } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import type { MessageKey } from '../messages/load.ts'
import { invalid, ok } from '../outcome.ts'
import { instantAt } from '../time.ts'
import { everyWording, givenTranslations, titleSelect, translated } from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { addRoundtable } from './add-roundtable.ts'
import { onSettings, recordChanges } from './settings.ts'

const optionally = (pattern: RegExp, message: MessageKey) =>
  z.union([z.literal(''), typed(20).regex(pattern, message)], message)

const time = optionally(/^([01]\d|2[0-3]):[0-5]\d$/, 'settings.errors.time')

/** Day and times as the clocks of the series' time zone show them; all three may be unknown yet. */
export const planInput = z
  .object({
    version,
    title: requiredText(200),
    day: optionally(/^\d{4}-\d{2}-\d{2}$/, 'errors.date').default(''),
    from: time.default(''),
    to: time.default(''),
    place: text(200),
    translations: givenTranslations(['title', 'place'], 200),
  })
  .refine(({ day, from }) => !from || day, { path: ['day'], message: key('settings.errors.dayFirst') })
  .refine(({ day, from }) => !day || from, { path: ['from'], message: key('settings.errors.timeNeeded') })
  .refine(({ from, to }) => !to || from < to, { path: ['to'], message: key('settings.errors.endsBeforeStart') })

type Plan = z.infer<typeof planInput>

/** Plans the next roundtable, or changes its plan: every field that differs is an event of its own. */
export function planRoundtable(actor: Actor, input: Plan) {
  return onSettings(actor, input, {
    verb: 'changeSettings',
    rule: ({ timeZone }) => {
      const startsAt = instantAt(input.day, input.from, timeZone)
      const endsAt = instantAt(input.day, input.to, timeZone)
      return input.day && !startsAt ? invalid('day', 'errors.date') : ok({ startsAt, endsAt })
    },
    write: async ({ id: seriesId, timeZone }, tx, when, curator) => {
      const words = { title: input.title, place: input.place || null }
      const { translations } = input
      const planned = await nextRoundtable(seriesId, tx)
      if (!planned) return void (await addRoundtable(tx, curator, { ...words, ...when, translations, held: false }))
      const { id, ...was } = planned
      const plan = { ...words, ...translated(actor, words, translations, was), ...when }
      await recordChanges(tx, actor, asText(was, timeZone), asText(plan, timeZone))
      await tx.roundtable.update({ where: { id }, data: plan })
    },
  })
}

/** The planned roundtable of a series, if there is one; its date may be unknown yet. */
export function nextRoundtable(seriesId: string, client: Pick<Tx, 'roundtable'> = db) {
  return client.roundtable.findFirst({
    where: { seriesId, held: false },
    orderBy: { number: 'asc' },
    select: { id: true, ...titleSelect, startsAt: true, endsAt: true, place: true },
  })
}

/** 2026-10-14 13:00 */
export function localTime(at: Date | null, timeZone: string) {
  if (!at) return null
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

type Planned = {
  title: string
  place: string | null
  translations: unknown
  startsAt: Date | null
  endsAt: Date | null
}

/* Of title and place, the wording in every language that they have one in. */
function asText(planned: Planned, timeZone: string) {
  return {
    nextTitle: everyWording(planned, 'title').join(' / '),
    nextStart: localTime(planned.startsAt, timeZone),
    nextEnd: localTime(planned.endsAt, timeZone),
    nextPlace: everyWording(planned, 'place').join(' / ') || null,
  }
}
