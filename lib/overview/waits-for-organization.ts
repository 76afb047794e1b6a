import { Prisma } from '../db/generated/client.ts'
import { type Moment, overdue, stale } from '../follow-ups/stale-and-overdue.ts'
import { underway } from '../follow-ups/state.ts'
import { working } from '../policy.ts'
import { localizedSql, shownLanguageSql } from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { visibleFollowUpsSql, visibleRecommendationsSql } from '../visibility-sql.ts'

/**
 * What waits for the people of one organization: answers asked and not given, offers, reports that the secretariat sent
 * back, and updates: overdue, stale, or due within 14 days. Null for observers, for whom nothing waits.
 */
export function waitsForOrganization(viewer: Actor, moment: Moment) {
  if (!viewer.organizationId || !working.includes(viewer.role)) return null
  const us = Prisma.sql`${viewer.organizationId}::uuid`
  const day = Prisma.sql`${moment.today}::timestamptz::date`
  const followUps = visibleFollowUpsSql(viewer)
  const [title, language] = [
    localizedSql('f', 'title', viewer.language),
    shownLanguageSql('f', 'title', viewer.language),
  ]
  return Prisma.sql`
    (select 'answer' as pile, 'answer' as kind, 'R' as item, r.number, ${localizedSql('r', 'title', viewer.language)} as title,
            ${shownLanguageSql('r', 'title', viewer.language)} as language, a."askedAt" as at,
            null::date as day, null as who, null as words, (count(*) over ())::int as total
     from "Addressee" a join "Recommendation" r on r.id = a."recommendationId"
     where a."organizationId" = ${us} and a."askedAt" is not null and ${visibleRecommendationsSql(viewer)}
       and not exists (select from "Response" x
                       where x."recommendationId" = r.id and x."organizationId" = ${us} and x.current)
     order by a."askedAt" limit 5)
    union all
    (select 'takeOn', 'takeOn', 'F', f.number, ${title}, ${language}, a."offeredAt", null, null, a.message,
            (count(*) over ())::int
     from "Assignment" a join "FollowUp" f on f.id = a."followUpId"
     where a."organizationId" = ${us} and a.state = 'offered' and ${followUps}
     order by a."offeredAt" limit 5)
    union all
    (select 'returned', 'returned', 'F', f.number, ${title}, ${language}, c."decidedAt", null, null, c."decisionReason",
            (count(*) over ())::int
     from "FollowUp" f join "Closure" c on c."followUpId" = f.id and c.decision = 'refused'
     where f."leadId" = ${us} and ${underway.sql} and ${followUps}
       and not exists (select from "Update" u where u."followUpId" = f.id and u.at > c."decidedAt")
       and not exists (select from "Closure" l where l."followUpId" = f.id and l."reportedAt" > c."reportedAt")
     order by c."decidedAt" limit 5)
    union all
    (select 'update',
            case when ${overdue(moment).sql} then 'overdue' when ${stale(moment).sql} then 'stale'
                 else 'dueSoon' end as kind,
            'F', f.number, ${title}, ${language}, f."lastConfirmedAt", f."dueOn", null, null, (count(*) over ())::int
     from "FollowUp" f
     where f."leadId" = ${us} and ${underway.sql} and ${followUps}
       and (f."dueOn" < ${day} + 14 or ${stale(moment).sql})
     order by f."dueOn" nulls last, f.number limit 5)`
}
