import { z } from 'zod'
import { commandOn } from '../command.ts'
import type { Tx } from '../db/client.ts'
import type { Theme } from '../db/generated/client.ts'
import { record } from '../events/record.ts'
import { id, requiredText, version } from '../form-fields.ts'
import { series, settingsChangedBy } from '../on-series.ts'
import { done, invalid } from '../outcome.ts'
import { everyWording, givenTranslations, translated, type Worded } from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { enterTheme } from './series.ts'
import { onSettings, raiseVersion } from './settings.ts'

const names = {
  name: requiredText(200),
  shortName: requiredText(40),
  translations: givenTranslations(['name', 'shortName'], 200),
}

export const addThemeInput = z.object({ version, ...names })
export const renameThemeInput = z.object({ version, id, ...names })
export const themeInput = z.object({ version, id })

const everybody = { visibility: 'public' } as const

/** Adds a theme behind the others. */
export function addTheme(actor: Actor, input: z.infer<typeof addThemeInput>) {
  return onSettings(actor, input, {
    verb: 'changeSettings',
    rule: async ({ id }, tx) =>
      (await isTaken(tx, id, input.name)) ? invalid('name', 'settings.errors.themeExists') : null,
    write: async ({ id: seriesId }, tx, _, curator) => {
      const last = await tx.theme.aggregate({ where: { seriesId }, _max: { position: true } })
      await enterTheme(tx, curator, (last._max.position ?? 0) + 1, input)
    },
  })
}

/** Commands on one theme; the version is that of the settings. */
const onTheme = commandOn<Theme & { version: number }, { id: string; version?: number }>({
  find: async (tx, actor, { id }) => {
    const found = await series.find(tx, actor, {})
    const theme = found && (await tx.theme.findUnique({ where: { id, seriesId: found.id } }))
    return theme && { ...theme, version: found.version }
  },
  lost: (_, tx, actor) => settingsChangedBy(tx, actor),
  after: ({ seriesId }, tx) => raiseVersion(tx, seriesId),
})

/** Renames a theme in both languages, long and short. */
export function renameTheme(actor: Actor, input: z.infer<typeof renameThemeInput>) {
  return onTheme(actor, input, {
    verb: 'changeSettings',
    already: (theme) => (allNames(theme) === allNames(stored(actor, input, theme)) ? done : null),
    rule: async (theme, tx) =>
      theme.name !== input.name && (await isTaken(tx, theme.seriesId, input.name))
        ? invalid('name', 'settings.errors.themeExists')
        : null,
    write: async (theme, tx) => {
      const data = stored(actor, input, theme)
      await tx.theme.update({ where: { id: theme.id }, data })
      await record(tx, actor, 'theme.renamed', { old: allNames(theme), new: allNames(data) }, everybody)
    },
  })
}

/** A retired theme keeps its recommendations and takes no new ones. */
export function retireTheme(actor: Actor, input: z.infer<typeof themeInput>) {
  return retire(actor, input, true)
}

export function restoreTheme(actor: Actor, input: z.infer<typeof themeInput>) {
  return retire(actor, input, false)
}

function retire(actor: Actor, input: z.infer<typeof themeInput>, retired: boolean) {
  return onTheme(actor, input, {
    verb: 'changeSettings',
    already: (theme) => (theme.retired === retired ? done : null),
    write: async (theme, tx) => {
      await tx.theme.update({ where: { id: theme.id }, data: { retired } })
      await record(tx, actor, retired ? 'theme.retired' : 'theme.restored', { name: theme.name }, everybody)
    },
  })
}

async function isTaken(tx: Tx, seriesId: string, name: string) {
  return (await tx.theme.count({ where: { seriesId, name: { equals: name, mode: 'insensitive' } } })) > 0
}

type Names = z.infer<typeof renameThemeInput>

function stored(actor: Actor, { name, shortName, translations }: Omit<Names, 'id'>, was?: Worded<'name'>) {
  return { name, shortName, ...translated(actor, { name, shortName }, translations, was) }
}

/** Scientific advice and diplomacy / 科学的助言と外交 (Advice / 助言) */
function allNames(theme: { name: string; shortName: string; translations: unknown }) {
  const [name, shortName] = [everyWording(theme, 'name'), everyWording(theme, 'shortName')]
  return `${name.join(' / ')} (${shortName.join(' / ')})`
}
