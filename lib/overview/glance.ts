import { z } from 'zod'
import { reader } from '../db/client.ts'
import type { SeriesClock } from '../follow-ups/queries.ts'
import { momentOf, overdue, stale } from '../follow-ups/stale-and-overdue.ts'
import { reported, unowned } from '../follow-ups/state.ts'
import type { Viewer } from '../viewer.ts'
import { visibleFollowUpsSql, visibleRecommendationsSql } from '../visibility-sql.ts'

const row = z.object({
  /** all follow-ups, and how many organizations lead them */
  followUps: z.number(),
  leads: z.number(),
  unowned: z.number(),
  overdue: z.number(),
  stale: z.number(),
  atRisk: z.number(),
  reported: z.number(),
  verified: z.number(),
  /** organizations that were asked about a recommendation and have not answered, one for each recommendation */
  waiting: z.number(),
})

export type Glance = z.infer<typeof row>

/** The state of the series in numbers, as far as the viewer may see it; one statement, the predicates of the list. */
export async function glanceOf(viewer: Viewer, series: SeriesClock): Promise<Glance> {
  const moment = momentOf(viewer, series)
  const rows = await reader(viewer).$queryRaw`
    select count(*)::int as "followUps",
           count(distinct f."leadId")::int as leads,
           (count(*) filter (where ${unowned.sql}))::int as unowned,
           (count(*) filter (where ${overdue(moment).sql}))::int as overdue,
           (count(*) filter (where ${stale(moment).sql}))::int as stale,
           (count(*) filter (where f.confidence = 'atRisk'))::int as "atRisk",
           (count(*) filter (where ${reported.sql}))::int as reported,
           (count(*) filter (where f."verifiedAt" is not null))::int as verified,
           (select count(*)::int from "Addressee" q join "Recommendation" r on r.id = q."recommendationId"
            where q."askedAt" is not null and q."organizationId" is not null and ${visibleRecommendationsSql(viewer)}
              and not exists (select from "Response" x where x."recommendationId" = r.id
                              and x."organizationId" = q."organizationId" and x.current)) as waiting
    from "FollowUp" f where ${visibleFollowUpsSql(viewer)}`
  return z.tuple([row]).parse(rows)[0]
}
