import { z } from 'zod'
import { ask } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { Confidence, Language, Progress } from '../db/generated/enums.ts'
import { states } from '../progress-states.ts'
import { peopleSql, shownSql, shownWords } from '../shown.ts'
import { isoDay } from '../time.ts'
import { localizedSql, shownLanguageSql } from '../translation.ts'
import { isMember, type Viewer } from '../viewer.ts'
import { visibleRecommendationsSql } from '../visibility-sql.ts'
import type { Filter } from './filter.ts'
import { beyondSql, cursorOf, orderSql } from './order.ts'
import { type Moment, momentOf, overdue, stale } from './stale-and-overdue.ts'
import { stateSql } from './state.ts'
import { whereOf } from './where.ts'

const pageSize = 50

const selected = z.object({
  number: z.number(),
  title: z.string(),
  language: z.enum(Language),
  progress: z.enum(Progress),
  state: z.enum(states),
  confidence: z.enum(Confidence).nullable(),
  /** 2026-09-30 */
  dueOn: z.string().nullable(),
  lastConfirmedAt: z.coerce.date(),
  /** Whole days past the due date; 0 when it is not overdue. */
  overdueDays: z.number(),
  stale: z.boolean(),
  lead: shownWords.nullable(),
  /** Who was asked to lead, as long as nobody does. */
  offeredTo: shownWords.nullable(),
  /** Members see it. */
  contact: shownWords.nullable(),
  supports: z.array(shownWords),
  /** R-n that the viewer may see. */
  recommendations: z.array(z.number()),
})

/** One line of a list: names are short and in the viewer's language. */
export type FollowUpRow = z.infer<typeof selected>

export type SeriesClock = { timeZone: string; staleAfterDays: number }

export type Page = { rows: FollowUpRow[] /** cursors, for `before` and `after` */; previous?: string; next?: string }

/** A page of the follow-ups that the filter means and the viewer may see, in one statement. */
export async function listFollowUps(viewer: Viewer, series: SeriesClock, filter: Filter = {}): Promise<Page> {
  return pageOf(await ask(viewer, rowsQuestion(viewer, momentOf(viewer, series), filter)), viewer, series, filter)
}

/** What `pageOf` makes a page of: its rows, and one more if there are more. */
export function rowsQuestion(viewer: Viewer, moment: Moment, filter: Filter) {
  const order = orderSql(filter, isBackwards(filter))
  const sql = Prisma.sql`
    select ${columns(viewer, moment)}
    from (
      select * from "FollowUp" f
      where ${whereOf(filter, viewer, moment)} and ${beyondSql(filter)}
      order by ${order} limit ${pageSize + 1}
    ) f
    order by ${order}`
  return { sql, row: selected }
}

export async function pageOf(found: FollowUpRow[], viewer: Viewer, series: SeriesClock, filter: Filter): Promise<Page> {
  const more = found.length > pageSize
  const backwards = isBackwards(filter)
  // The way back ended short of a whole page: rather than that rest, the first page.
  if (backwards && !more) return listFollowUps(viewer, series, { ...filter, before: undefined })
  const rows = found.slice(0, pageSize)
  if (backwards) rows.reverse()
  const [first, last] = [rows.at(0), rows.at(-1)]
  return {
    rows,
    previous: first && (backwards || filter.after) ? cursorOf(first, filter) : undefined,
    next: last && (backwards || more) ? cursorOf(last, filter) : undefined,
  }
}

function isBackwards({ after, before }: Filter) {
  return before !== undefined && after === undefined
}

function columns(viewer: Viewer, moment: Moment) {
  const short = shownSql('o', 'shortName', viewer.language)
  const contact = isMember(viewer)
    ? Prisma.sql`(select ${shownSql('p', 'name', viewer.language)} from ${Prisma.raw(peopleSql)} p
        where p.id = f."contactId")`
    : Prisma.sql`null`
  return Prisma.sql`
    f.number, ${localizedSql('f', 'title', viewer.language)} as title,
    ${shownLanguageSql('f', 'title', viewer.language)} as language, f.progress::text, ${stateSql} as state, f.confidence::text,
    to_char(f."dueOn", 'YYYY-MM-DD') as "dueOn", f."lastConfirmedAt", ${stale(moment).sql} as stale,
    case when ${overdue(moment).sql} then ${isoDay(moment.today)}::date - f."dueOn" else 0 end as "overdueDays",
    (select ${short} from "Organization" o where o.id = f."leadId") as lead,
    case when f."leadId" is null and ${isMember(viewer)} then (
      select ${short} from "Assignment" a join "Organization" o on o.id = a."organizationId"
      where a."followUpId" = f.id and a.state = 'offered') end as "offeredTo",
    ${contact} as contact,
    (select coalesce(jsonb_agg(${short} order by s.since, o.slug), '[]')
      from "Support" s join "Organization" o on o.id = s."organizationId" where s."followUpId" = f.id) as supports,
    array(select r.number from "FollowUpRecommendation" fr join "Recommendation" r on r.id = fr."recommendationId"
      where fr."followUpId" = f.id and ${visibleRecommendationsSql(viewer)} order by r.number) as recommendations`
}
