import { z } from 'zod'
import { reader } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { Progress } from '../db/generated/enums.ts'
import type { Viewer } from '../viewer.ts'
import { visibleFollowUpsSql } from '../visibility-sql.ts'
import { type Answer, declinedByAll, statusOf, tallyOf, type Work } from './status.ts'
import type { Why } from './why.ts'

const row = z.object({
  id: z.string(),
  progress: z.enum(Progress),
  verified: z.boolean(),
  led: z.boolean(),
  shown: z.boolean(),
  count: z.number(),
})

type Row = z.infer<typeof row>

/**
 * How the follow-ups of recommendations stand, in one statement however many there are.
 * @param only the recommendations with these ids, or the one with this number; without, all of the series
 * @returns what statusOf, tallyOf and whySentence take: everything, and what this viewer may see of it
 */
export async function workOn(viewer: Viewer, only: { ids?: string[]; number?: number } = {}) {
  const ids = only.ids ? Prisma.sql`and r.id = any(${only.ids}::uuid[])` : Prisma.empty
  const number = only.number === undefined ? Prisma.empty : Prisma.sql`and r.number = ${only.number}`
  const rows = z.array(row).parse(
    await reader(viewer).$queryRaw`
    select r.id::text, f.progress::text, f."verifiedAt" is not null as verified, f."leadId" is not null as led,
           coalesce(${visibleFollowUpsSql(viewer)}, false) as shown, count(*)::int as count
    from "Recommendation" r
    join "FollowUpRecommendation" a on a."recommendationId" = r.id
    join "FollowUp" f on f.id = a."followUpId"
    where r."seriesId" = ${viewer.seriesId}::uuid ${ids} ${number}
    group by 1, 2, 3, 4, 5`,
  )
  const byId = Map.groupBy(rows, (each) => each.id)
  return (id: string): { all: Work[]; shown: Work[] } => {
    const all: Row[] = byId.get(id) ?? []
    return { all, shown: all.filter((each) => each.shown) }
  }
}

/** Status and reason of one recommendation, from its work and its answers. */
export function whyOf({ all, shown }: { all: Work[]; shown: Work[] }, answers: Answer[]): Why {
  const [total, tally] = [tallyOf(all), tallyOf(shown)]
  return {
    status: statusOf(total, answers),
    tally,
    hidden: total.followUps > tally.followUps,
    declined: total.followUps === 0 && declinedByAll(answers),
  }
}
