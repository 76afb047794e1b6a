import { Prisma } from './db/generated/client.ts'
import type { Viewer } from './viewer.ts'

// visibility.ts as fragments of raw statements; a test holds both to the same answers for every role.

/** Over the alias f of "FollowUp". */
export function visibleFollowUpsSql(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(f."seriesId" = ${viewer.seriesId}::uuid and ${visible(
    viewer,
    Prisma.sql`f.visibility`,
    (id) => Prisma.sql`(f."leadId" = ${id}::uuid
      or exists (select 1 from "Support" s where s."followUpId" = f.id and s."organizationId" = ${id}::uuid)
      or exists (select 1 from "Assignment" a
        where a."followUpId" = f.id and a."organizationId" = ${id}::uuid and a.state = 'offered'))`,
  )})`
}

/** Over the alias r of "Recommendation". */
export function visibleRecommendationsSql(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(r."seriesId" = ${viewer.seriesId}::uuid and ${visible(
    viewer,
    Prisma.sql`r.visibility`,
    (id) => Prisma.sql`exists (select 1 from "Addressee" a
      where a."recommendationId" = r.id and a."organizationId" = ${id}::uuid)`,
  )})`
}

function visible(viewer: Viewer, column: Prisma.Sql, concerns: (organizationId: string) => Prisma.Sql) {
  if (viewer.role === 'secretariat') return Prisma.sql`true`
  if (viewer.role === null) return Prisma.sql`${column} = 'public'`
  const open = Prisma.sql`${column} in ('public', 'participants')`
  if (!viewer.organizationId) return open
  return Prisma.sql`(${open} or (${column} = 'organization' and ${concerns(viewer.organizationId)}))`
}
