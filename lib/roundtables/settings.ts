import { z } from 'zod'
import { commandOn } from '../command.ts'
import type { Tx } from '../db/client.ts'
import { Language, Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, many, typed, version } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { series } from '../on-series.ts'
import type { Actor, Viewer } from '../viewer.ts'
import { isTimeZone } from './time-zones.ts'

export const settingsInput = z.object({
  version,
  staleAfterDays: z.coerce
    .number(key('settings.errors.days'))
    .int(key('settings.errors.days'))
    .min(1, key('settings.errors.days'))
    .max(730, key('settings.errors.days')),
  defaultVisibility: choice(Visibility),
  languages: many(choice(Language)).refine((languages) => languages.length > 0, key('settings.errors.languages')),
  timeZone: typed(60).refine(isTimeZone, key('settings.errors.timeZone')),
})

/** Commands on what holds for the whole series: its settings, its themes, the plan of its next roundtable. */
export const onSettings = commandOn({ ...series, after: ({ id }, tx) => raiseVersion(tx, id) })

export async function raiseVersion(tx: Tx, seriesId: string) {
  await tx.series.update({ where: { id: seriesId }, data: { version: { increment: 1 } } })
}

/** Every field that differs is an event of its own. */
export function changeSettings(actor: Actor, { version, ...settings }: z.infer<typeof settingsInput>) {
  return onSettings(
    actor,
    { version },
    {
      verb: 'changeSettings',
      write: async (series, tx) => {
        await recordChanges(tx, actor, asText(series), asText(settings))
        await tx.series.update({ where: { id: series.id }, data: settings })
      },
    },
  )
}

type Texts = Record<string, string | null>

/** One event for each value that differs. The names of the fields are words of lib/events/payload.ts, group `setting`. */
export async function recordChanges(tx: Tx, actor: Viewer, old: Texts, now: Texts) {
  const changed = Object.keys(now).filter((field) => (old[field] ?? null) !== (now[field] ?? null))
  for (const field of changed) {
    const change = { field, old: old[field] ?? null, new: now[field] ?? null }
    await record(tx, actor, 'series.settingsChanged', change, { visibility: 'participants' })
  }
}

type Settings = Omit<z.infer<typeof settingsInput>, 'version'>

function asText({ staleAfterDays, defaultVisibility, languages, timeZone }: Settings): Texts {
  return { staleAfterDays: String(staleAfterDays), defaultVisibility, languages: languages.join(', '), timeZone }
}
