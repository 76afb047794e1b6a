import { z } from 'zod'
import { reader } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { Language } from '../db/generated/enums.ts'
import { can } from '../policy.ts'
import { peopleSql } from '../shown.ts'
import type { Viewer } from '../viewer.ts'
import { type Table, tables, texts } from './texts.ts'

export const pageSize = 50

const countRows = z.array(z.object({ table: z.enum(tables), count: z.number() }))

/* `called`: as its history calls the thing, `path` where it stands in the series; `of`: the wording that `text` translates. */
const lackingRows = z.array(
  z.object({
    key: z.string(),
    table: z.enum(tables),
    id: z.string(),
    field: z.string(),
    called: z.string(),
    path: z.string(),
    original: z.string(),
    written: z.enum(Language),
    language: z.enum(Language),
    text: z.string().nullable(),
    of: z.string().nullable(),
  }),
)

export type Lacking = z.infer<typeof lackingRows>[number]

/**
 * Every text that has no translation into one of the series' languages, or one of an earlier wording: how many of each
 * table, and fifty of them. In one statement, since what a reader is asked in one tick travels together.
 * @param after the key of the last row of the page before
 */
export async function lackingTranslations(viewer: Viewer, after = '') {
  if (!can(viewer, 'translate')) return { counts: [], rows: [], more: false }
  const [asking, lacking] = [reader(viewer), lackingSql(viewer.seriesId)]
  const [counts, rows] = await Promise.all([
    asking.$queryRaw`select "table", count(*)::int as count from ${lacking} x group by 1 order by min(key collate "C")`,
    asking.$queryRaw`select * from ${lacking} x where key collate "C" > ${after}
      order by key collate "C" limit ${pageSize + 1}`,
  ])
  const found = lackingRows.parse(rows)
  return { counts: countRows.parse(counts), rows: found.slice(0, pageSize), more: found.length > pageSize }
}

function lackingSql(seriesId: string) {
  const all = tables.map((table) => textsOf(table, seriesId))
  return Prisma.sql`(
    select w.place || '.' || l.language as key, w."table", w.id, w.field, w.called, w.path, w.original, w.written,
           l.language::text as language, w.translations->l.language::text->w.field->>'text' as text,
           w.translations->l.language::text->w.field->>'of' as of
    from (${Prisma.join(all, ' union all ')}) w
    cross join (select unnest(languages) as language from "Series" where id = ${seriesId}::uuid) l
    where w.original <> '' and l.language::text <> w.written
      and w.translations->l.language::text->w.field->>'of' is distinct from w.original)`
}

/* In the order of the tables, then that in which the things came to be, then that of their fields. */
function textsOf(table: Table, seriesId: string) {
  const { from, series, called, path } = sources[table]
  const place = String(tables.indexOf(table)).padStart(2, '0')
  const columns = texts[table].map((field: string, at) => {
    const column = field === 'questions' ? `array_to_string(x.questions, E'\\n')` : `x."${field}"`
    return `(${at}, '${field}', ${column})`
  })
  return Prisma.sql`${Prisma.raw(`
    select '${place}.' || x.id || '.' || t.at as place, '${table}' as "table", x.id::text as id, t.field,
           ${called} as called, ${path} as path, t.original, x.language::text as written, x.translations
    from ${from}, lateral (values ${columns.join(', ')}) as t(at, field, original)
    where ${series}."seriesId" =`)} ${seriesId}::uuid`
}

type Source = { from: string; series: 'x' | 'r' | 'f'; called: string; path: string }

const ofRecommendation = { series: 'r', called: `'R-' || r.number`, path: `'/recommendations/' || r.number` } as const
const ofFollowUp = { series: 'f', called: `'F-' || f.number`, path: `'/follow-ups/' || f.number` } as const
const inSettings = { series: 'x', path: `'/settings'` } as const

/** The rows of each table as x, and whatever says which series they are of. */
const sources: Record<Table, Source> = {
  Series: { ...inSettings, from: `(select *, id as "seriesId" from "Series") x`, called: 'x.name' },
  Roundtable: { ...inSettings, from: `"Roundtable" x`, called: 'x.title' },
  Theme: { ...inSettings, from: `"Theme" x`, called: 'x.name' },
  Organization: { from: `"Organization" x`, series: 'x', called: 'x.name', path: `'/organizations/' || x.slug` },
  Person: {
    from: `(select p.*, s."seriesId" from ${peopleSql} p join (
              select "personId", "seriesId" from "Membership" union
              select a."personId", r."seriesId" from "Participation" a join "Roundtable" r on r.id = a."roundtableId"
            ) s on s."personId" = p.id) x`,
    ...{ series: 'x', called: 'x.name', path: `'/people/' || x.id` },
  },
  Participation: {
    from: `"Participation" x join "Roundtable" r on r.id = x."roundtableId" join "Person" p on p.id = x."personId"`,
    ...{ series: 'r', called: 'p.name', path: `'/people/' || p.id` },
  },
  Recommendation: { ...ofRecommendation, from: `"Recommendation" x join "Recommendation" r on r.id = x.id` },
  Addressee: { ...ofRecommendation, from: `"Addressee" x join "Recommendation" r on r.id = x."recommendationId"` },
  Response: {
    ...ofRecommendation,
    from: `"Response" x join "Recommendation" r on r.id = x."recommendationId" and x.current`,
  },
  FollowUp: { ...ofFollowUp, from: `"FollowUp" x join "FollowUp" f on f.id = x.id` },
  Update: { ...ofFollowUp, from: `"Update" x join "FollowUp" f on f.id = x."followUpId"` },
  Evidence: { ...ofFollowUp, from: `"Evidence" x join "FollowUp" f on f.id = x."followUpId"` },
  Comment: {
    from: `(select * from "Comment" where "withdrawnAt" is null) x
           left join "FollowUp" f on f.id = x."followUpId" left join "Recommendation" r on r.id = x."recommendationId"`,
    ...{ series: 'x', called: `coalesce('F-' || f.number, 'R-' || r.number)`, path: `'/comments/' || x.id` },
  },
  Review: {
    from: `"Review" x join "Roundtable" r on r.id = x."roundtableId"`,
    ...{ series: 'x', called: 'r.title', path: `'/reviews/' || x.number` },
  },
}
