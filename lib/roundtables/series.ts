import { z } from 'zod'
import { db, type Tx } from '../db/client.ts'
import { Language, Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { can, type Granted } from '../policy.ts'
import { givenTranslations, nameSelect, translated } from '../translation.ts'
import { secretariatOf, type Viewer } from '../viewer.ts'
import { isTimeZone } from './time-zones.ts'

/** Whoever the policy let do one of these; or the founding import, for which nobody signs (`personId` is null). */
export type Curator = Granted<'curate' | 'importDocument' | 'changeSettings' | 'publishMinutes'>

const name = z.string().trim().min(1).max(300)

export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

/** `shortName` heads a column of the matrix. */
const themeInput = z.strictObject({
  name,
  shortName: name,
  translations: givenTranslations(['name', 'shortName'], 300),
})

export const seriesInput = z.strictObject({
  slug,
  name,
  translations: givenTranslations(['name'], 300),
  /** as in the IANA time zone database */
  timeZone: z.string().refine(isTimeZone, 'not a time zone').default('Asia/Tokyo'),
  staleAfterDays: z.number().int().positive().default(60),
  defaultVisibility: z.enum(Visibility).default('participants'),
  languages: z.array(z.enum(Language)).min(1).default(Object.values(Language)),
  fictional: z.boolean(),
  themes: z.array(themeInput),
})

/**
 * Founds a series with its themes, in the order given.
 * @param at when it was founded, where that is not now
 * @returns the curator in whose name all else of the import is done, and the themes
 */
export async function foundSeries(tx: Tx, input: z.input<typeof seriesInput>, at?: Date) {
  const { themes, translations, ...series } = seriesInput.parse(input)
  const { id } = await tx.series.create({
    data: { ...series, ...translated(at ? founder('', at) : null, { name: series.name }, translations), createdAt: at },
    select: { id: true },
  })
  const curator = founder(id, at)
  await record(tx, curator, 'series.founded', { name: series.name }, { visibility: 'public' })
  const added: { id: string; name: string; shortName: string }[] = []
  for (const [index, theme] of themes.entries()) {
    added.push(await enterTheme(tx, curator, index + 1, theme))
  }
  return { seriesId: id, curator, themes: added }
}

/** The founding import of a series, acting at one instant; for what is imported into it later as well. */
function founder(seriesId: string, at?: Date): Curator {
  return asCurator(secretariatOf(seriesId, { at }))
}

/** For seed and sample, whose acts are no commands. @throws Error for whoever may not curate */
export function asCurator<V extends Viewer>(viewer: V): V & Curator {
  if (!can(viewer, 'curate')) throw new Error(`${viewer.name} may not curate`)
  return viewer
}

export async function enterTheme(tx: Tx, curator: Curator, position: number, theme: z.infer<typeof themeInput>) {
  const { name, shortName, translations } = theme
  const added = await tx.theme.create({
    data: {
      name,
      shortName,
      ...translated(curator, { name, shortName }, translations),
      position,
      seriesId: curator.seriesId,
    },
    select: { id: true, name: true, shortName: true },
  })
  await record(tx, curator, 'theme.added', { name: added.name }, { visibility: 'public' })
  return added
}

/** Every series of this installation, real ones first. */
export function listSeries() {
  return db.series.findMany({
    select: { slug: true, ...nameSelect, fictional: true },
    orderBy: [{ fictional: 'asc' }, { createdAt: 'asc' }],
  })
}
