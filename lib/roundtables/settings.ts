import { z } from 'zod'
import { type Tx, transaction } from '../db/client.ts'
import { Language, Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, many, version } from '../form-fields.ts'
import { conflict, done, forbidden, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import type { Actor } from '../viewer.ts'
import { isTimeZone } from './time-zones.ts'

export const settingsInput = z.object({
  version,
  staleAfterDays: z.coerce
    .number('settings.errors.days')
    .int('settings.errors.days')
    .min(1, 'settings.errors.days')
    .max(730, 'settings.errors.days'),
  defaultVisibility: choice(Visibility),
  languages: many(choice(Language)).refine((languages) => languages.length > 0, 'settings.errors.languages'),
  timeZone: z.string().trim().refine(isTimeZone, 'settings.errors.timeZone'),
})

/** Changes what holds for the whole series; every field that differs is an event of its own. */
export async function changeSettings(actor: Actor, input: z.infer<typeof settingsInput>): Promise<Outcome> {
  if (!can(actor, 'changeSettings')) return forbidden
  const { version: known, ...settings } = input
  return guarded(actor, known, async (tx) => {
    const series = await tx.series.findUniqueOrThrow({
      where: { id: actor.seriesId },
      select: { staleAfterDays: true, defaultVisibility: true, languages: true, timeZone: true },
    })
    await recordChanges(tx, actor, asText(series), asText(settings))
    await tx.series.update({ where: { id: actor.seriesId }, data: settings })
    return done
  })
}

/**
 * Runs `work` unless somebody changed the settings since `known`, the version that the form showed. Editors wait for each
 * other here, and whoever comes second is told who was first.
 */
export function guarded<T>(actor: Actor, known: number, work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return transaction(async (tx) => {
    const [series] = await tx.$queryRaw<
      { version: number }[]
    >`select version from "Series" where id = ${actor.seriesId}::uuid for update`
    if (series?.version !== known) return conflict('errors.changed', { name: await lastEditor(tx, actor.seriesId) })
    const outcome = await work(tx)
    if (outcome.status === 'ok')
      await tx.series.update({ where: { id: actor.seriesId }, data: { version: { increment: 1 } } })
    return outcome
  }, actor.at)
}

type Texts = Record<string, string | null>

/** One event for each value that differs. The names of the fields are words of lib/events/payload.ts, group `setting`. */
export async function recordChanges(tx: Tx, actor: Actor, old: Texts, now: Texts) {
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

async function lastEditor(tx: Tx, seriesId: string) {
  const last = await tx.event.findFirst({
    where: { seriesId, OR: [{ kind: 'series.settingsChanged' }, { kind: { startsWith: 'theme.' } }] },
    orderBy: { sequence: 'desc' },
    select: { actor: { select: { name: true } } },
  })
  return last?.actor?.name ?? '–'
}
