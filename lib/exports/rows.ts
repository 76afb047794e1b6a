import { z } from 'zod'
import { reader } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { Confidence, Language, Progress } from '../db/generated/enums.ts'
import { byListed, fieldColumns, listedFields } from '../follow-up-fields.ts'
import type { Filter } from '../follow-ups/filter.ts'
import { orderSql } from '../follow-ups/order.ts'
import type { SeriesClock } from '../follow-ups/queries.ts'
import { momentOf, overdue, stale } from '../follow-ups/stale-and-overdue.ts'
import { stateSql, unowned } from '../follow-ups/state.ts'
import { whereOf } from '../follow-ups/where.ts'
import { states } from '../progress-states.ts'
import { peopleSql } from '../shown.ts'
import { frozenWords, localizedSql } from '../translation.ts'
import { isMember, type Viewer } from '../viewer.ts'
import { visibleFollowUpsSql, visibleRecommendationsSql } from '../visibility-sql.ts'

export const exportedName = z.object({ slug: z.string(), name: z.string(), ...frozenWords })

/* Not who gave it. */
const translation = z.object({ text: z.string(), of: z.string() })

const selected = z.object({
  number: z.number(),
  ...byListed(() => z.string()),
  language: z.enum(Language),
  translations: z.record(z.string(), z.object(byListed(() => translation.optional()))),
  lead: exportedName.nullable(),
  offeredTo: exportedName.nullable(),
  supports: z.array(exportedName),
  /** Members see it. */
  contact: z.string().nullable(),
  /** 2026-09-30 */
  dueOn: z.string().nullable(),
  /** how often the due date was moved */
  moved: z.number(),
  progress: z.enum(Progress),
  state: z.enum(states),
  confidence: z.enum(Confidence).nullable(),
  verifiedAt: z.coerce.date().nullable(),
  lastConfirmedAt: z.coerce.date(),
  overdue: z.boolean(),
  stale: z.boolean(),
  unowned: z.boolean(),
  /** numbers of recommendations that the viewer may see */
  answers: z.array(z.number()),
})

export type ExportedRow = z.infer<typeof selected>

const batchSize = 500

/**
 * Every row of the list on the screen, in its order, whatever its length. Which rows these are is settled at once, so
 * that none is lost or doubled while people go on working; what they say is read batch by batch.
 */
export async function* rowsOf(viewer: Viewer, series: SeriesClock, filter: Filter): AsyncGenerator<ExportedRow[]> {
  const moment = momentOf(viewer, series)
  const listed = z.array(z.object({ id: z.string() })).parse(
    await reader(viewer).$queryRaw`
    select f.id::text from "FollowUp" f where ${whereOf(filter, viewer, moment)} order by ${orderSql(filter)}`,
  )
  for (let from = 0; from < listed.length; from += batchSize) {
    const ids = listed.slice(from, from + batchSize).map(({ id }) => id)
    const rows = await reader(viewer).$queryRaw`
      select f.number, ${Prisma.raw(fieldColumns('f', listedFields))}, f.language::text, f.translations, to_char(f."dueOn", 'YYYY-MM-DD') as "dueOn", f.progress::text,
        ${stateSql} as state, f.confidence::text, f."verifiedAt", f."lastConfirmedAt",
        ${overdue(moment).sql} as overdue, ${stale(moment).sql} as stale, ${unowned.sql} as unowned,
        (select ${named} from "Organization" o where o.id = f."leadId") as lead,
        case when f."leadId" is null and ${isMember(viewer)} then (select ${named} from "Assignment" a join "Organization" o on o.id = a."organizationId"
          where a."followUpId" = f.id and a.state = 'offered') end as "offeredTo",
        (select coalesce(json_agg(${named} order by s.since, o.slug), '[]') from "Support" s
          join "Organization" o on o.id = s."organizationId" where s."followUpId" = f.id) as supports,
        ${isMember(viewer) ? contact(viewer) : Prisma.sql`null`} as contact,
        (select count(*)::int from "Extension" e where e."followUpId" = f.id and e.decision = 'agreed') as moved,
        array(select r.number from "FollowUpRecommendation" fr join "Recommendation" r on r.id = fr."recommendationId"
          where fr."followUpId" = f.id and ${visibleRecommendationsSql(viewer)} order by r.number) as answers
      from unnest(${ids}::uuid[]) with ordinality as listed (id, position)
      join "FollowUp" f on f.id = listed.id
      where ${visibleFollowUpsSql(viewer)}
      order by listed.position`
    yield z.array(selected).parse(rows)
  }
}

const named = Prisma.sql`json_build_object('slug', o.slug, 'name', o.name, 'language', o.language, 'translations', o.translations)`
const contact = ({ language }: Viewer) =>
  Prisma.sql`(select ${localizedSql('p', 'name', language)} from ${Prisma.raw(peopleSql)} p where p.id = f."contactId")`
