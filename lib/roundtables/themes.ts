import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { record } from '../events/record.ts'
import { id, requiredText, text, version } from '../form-fields.ts'
import { done, forbidden, invalid, notFound, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import type { Actor } from '../viewer.ts'
import { guarded } from './settings.ts'

const names = {
  name: requiredText(200),
  nameJa: text(200),
  shortName: requiredText(40),
  shortNameJa: text(40),
}

export const addThemeInput = z.object({ version, ...names })
export const renameThemeInput = z.object({ version, id, ...names })
export const themeInput = z.object({ version, id })

type Names = { name: string; nameJa: string; shortName: string; shortNameJa: string }

const everybody = { visibility: 'public' } as const

/** Adds a theme behind the others. */
export async function addTheme(actor: Actor, input: z.infer<typeof addThemeInput>): Promise<Outcome> {
  if (!can(actor, 'changeSettings')) return forbidden
  return guarded(actor, input.version, async (tx) => {
    if (await isTaken(tx, actor.seriesId, input.name)) return invalid('name', 'settings.errors.themeExists')
    const { seriesId } = actor
    const last = await tx.theme.aggregate({ where: { seriesId }, _max: { position: true } })
    const position = (last._max.position ?? 0) + 1
    await tx.theme.create({ data: { seriesId, position, ...stored(input) } })
    await record(tx, actor, 'theme.added', { name: input.name }, everybody)
    return done
  })
}

/** Renames a theme in both languages, long and short. */
export async function renameTheme(actor: Actor, input: z.infer<typeof renameThemeInput>): Promise<Outcome> {
  if (!can(actor, 'changeSettings')) return forbidden
  return guarded(actor, input.version, async (tx) => {
    const theme = await tx.theme.findUnique({ where: { id: input.id, seriesId: actor.seriesId } })
    if (!theme) return notFound
    if (theme.name !== input.name && (await isTaken(tx, actor.seriesId, input.name)))
      return invalid('name', 'settings.errors.themeExists')
    const [was, is] = [allNames(theme), allNames(input)]
    if (was === is) return done
    await tx.theme.update({ where: { id: theme.id }, data: stored(input) })
    await record(tx, actor, 'theme.renamed', { old: was, new: is }, everybody)
    return done
  })
}

/** A retired theme keeps its recommendations and takes no new ones. */
export function retireTheme(actor: Actor, input: z.infer<typeof themeInput>) {
  return retire(actor, input, true)
}

export function restoreTheme(actor: Actor, input: z.infer<typeof themeInput>) {
  return retire(actor, input, false)
}

async function retire(actor: Actor, input: z.infer<typeof themeInput>, retired: boolean): Promise<Outcome> {
  if (!can(actor, 'changeSettings')) return forbidden
  return guarded(actor, input.version, async (tx) => {
    const theme = await tx.theme.findUnique({ where: { id: input.id, seriesId: actor.seriesId } })
    if (!theme) return notFound
    if (theme.retired === retired) return done
    await tx.theme.update({ where: { id: theme.id }, data: { retired } })
    await record(tx, actor, retired ? 'theme.retired' : 'theme.restored', { name: theme.name }, everybody)
    return done
  })
}

async function isTaken(tx: Tx, seriesId: string, name: string) {
  return (await tx.theme.count({ where: { seriesId, name: { equals: name, mode: 'insensitive' } } })) > 0
}

function stored({ name, nameJa, shortName, shortNameJa }: Names) {
  return { name, nameJa: nameJa || null, shortName, shortNameJa: shortNameJa || null }
}

type Known = { name: string; nameJa: string | null; shortName: string; shortNameJa: string | null }

/** Scientific advice and diplomacy / 科学的助言と外交 (Advice / 助言) */
function allNames({ name, nameJa, shortName, shortNameJa }: Known) {
  const pair = (...both: (string | null)[]) => both.filter(Boolean).join(' / ')
  return `${pair(name, nameJa)} (${pair(shortName, shortNameJa)})`
}
