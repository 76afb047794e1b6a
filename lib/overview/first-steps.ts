import { z } from 'zod'
import { reader } from '../db/client.ts'
import { can, speaking } from '../policy.ts'
import type { Viewer } from '../viewer.ts'

const steps = ['invite', 'ask', 'create', 'date'] as const

export type Step = (typeof steps)[number]

const row = z.object({ invite: z.boolean(), ask: z.boolean(), create: z.boolean(), date: z.boolean() })

/** What the secretariat of a series has yet to begin with; nothing for others, and nothing once all is under way. */
export async function firstStepsOf(viewer: Viewer): Promise<Step[]> {
  if (!can(viewer, 'changeSettings')) return []
  const series = viewer.seriesId
  const found = await reader(viewer).$queryRaw`
    select not exists (select from "Membership" m where m."seriesId" = ${series}::uuid and m.role::text = any(${speaking})) as invite,
           exists (select from "Addressee" a join "Recommendation" r on r.id = a."recommendationId"
                   where r."seriesId" = ${series}::uuid and a."organizationId" is not null)
           and not exists (select from "Addressee" a join "Recommendation" r on r.id = a."recommendationId"
                   where r."seriesId" = ${series}::uuid and a."askedAt" is not null) as ask,
           not exists (select from "FollowUp" f where f."seriesId" = ${series}::uuid) as create,
           not exists (select from "Roundtable" t where t."seriesId" = ${series}::uuid and not t.held
                       and t."startsAt" is not null) as date`
  const [open] = z.tuple([row]).parse(found)
  return steps.filter((step) => open[step])
}
