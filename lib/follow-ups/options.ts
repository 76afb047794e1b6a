import { z } from 'zod'
import { ask } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { peopleSql, shownSql, shownWords } from '../shown.ts'
import { localizedSql } from '../translation.ts'
import { isMember, type Viewer } from '../viewer.ts'
import { visibleRecommendationsSql } from '../visibility-sql.ts'
import type { Filter } from './filter.ts'

const named = z.object({ value: z.string(), label: z.string() })
const row = z.object({
  themes: z.array(named),
  organizations: z.array(named),
  contact: shownWords.nullable(),
  recommendation: z.string().nullable(),
})

/** What the filter offers to choose from, and the names of what it already speaks of; null for what there is not. */
export type Options = z.infer<typeof row>

export const noOptions: Options = { themes: [], organizations: [], contact: null, recommendation: null }

export async function filterOptions(viewer: Viewer, filter: Filter): Promise<Options> {
  const [options] = await ask(viewer, optionsQuestion(viewer, filter))
  return options ?? noOptions
}

/** In the viewer's language. */
export function optionsQuestion(viewer: Viewer, filter: Filter) {
  const name = (row: string, field: string) => localizedSql(row, field, viewer.language)
  const series = Prisma.sql`"seriesId" = ${viewer.seriesId}::uuid`
  const sql = Prisma.sql`select
    (select coalesce(json_agg(json_build_object('value', id, 'label', ${name('t', 'name')}) order by position), '[]')
      from "Theme" t where ${series}) as themes,
    (select coalesce(json_agg(json_build_object('value', slug, 'label', ${name('o', 'shortName')}) order by ${name('o', 'shortName')}), '[]')
      from "Organization" o where ${series}) as organizations,
    ${contact(viewer, filter)} as contact,
    (select 'R-' || r.number || ' ' || ${name('r', 'title')} from "Recommendation" r
      where r.number = ${filter.recommendation ?? 0} and ${visibleRecommendationsSql(viewer)}) as recommendation`
  return { sql, row }
}

function contact(viewer: Viewer, filter: Filter) {
  if (!filter.contact || !isMember(viewer)) return Prisma.sql`null`
  return Prisma.sql`(select ${shownSql('p', 'name', viewer.language)} from ${Prisma.raw(peopleSql)} p where p.id = ${filter.contact}::uuid and exists (
    select from "Membership" m where m."personId" = p.id and m."seriesId" = ${viewer.seriesId}::uuid))`
}
