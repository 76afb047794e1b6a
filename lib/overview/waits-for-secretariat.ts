import { Prisma } from '../db/generated/client.ts'
import { reported, unowned } from '../follow-ups/state.ts'
import { localizedSql, shownLanguageSql } from '../translation.ts'
import type { Actor } from '../viewer.ts'

/**
 * What waits for the secretariat: verify what is reported, decide on more time, review evidence, look at the answers of
 * the last 14 days that ask for something, and find a lead where there is none and no offer is out.
 */
export function waitsForSecretariat(viewer: Actor, now: Date) {
  const said = (row: string, field: string) => localizedSql(row, field, viewer.language)
  const [title, language] = [said('f', 'title'), shownLanguageSql('f', 'title', viewer.language)]
  const who = said('o', 'shortName')
  const series = Prisma.sql`f."seriesId" = ${viewer.seriesId}::uuid`
  const lead = Prisma.sql`left join "Organization" o on o.id = f."leadId"`
  return Prisma.sql`
    (select 'verify' as pile, 'verify' as kind, 'F' as item, f.number, ${title} as title, ${language} as language,
            coalesce(f."reportedAt", c."reportedAt", f."lastConfirmedAt") as at, null::date as day, ${who} as who,
            c.summary as words, (count(*) over ())::int as total
     from "FollowUp" f ${lead} left join "Closure" c on c."followUpId" = f.id and c.decision = 'pending'
     where ${series} and ${reported.sql}
     order by 7 limit 5)
    union all
    (select 'decide', 'decide', 'F', f.number, ${title}, ${language}, x."requestedAt", x."toDueOn", ${who}, x.reason, (count(*) over ())::int
     from "Extension" x join "FollowUp" f on f.id = x."followUpId" ${lead}
     where ${series} and x.decision = 'pending'
     order by x."requestedAt" limit 5)
    union all
    (select 'review', 'review', 'F', f.number, ${title}, ${language}, e.at, null, ${who}, ${said('e', 'title')},
            (count(*) over ())::int
     from "Evidence" e join "FollowUp" f on f.id = e."followUpId"
          left join "Organization" o on o.id = e."organizationId"
     where ${series} and e.review = 'pending'
     order by e.at limit 5)
    union all
    (select 'answered', x.kind::text, 'R', r.number, ${said('r', 'title')}, ${shownLanguageSql('r', 'title', viewer.language)}, x.at, null, ${who}, ${said('x', 'reason')}, (count(*) over ())::int
     from "Response" x join "Recommendation" r on r.id = x."recommendationId"
          join "Organization" o on o.id = x."organizationId"
     where r."seriesId" = ${viewer.seriesId}::uuid and x.current and x.at > ${now}::timestamptz - interval '14 days'
       and (x.kind = 'declined'
            or not exists (select from "FollowUpRecommendation" w where w."recommendationId" = r.id))
     order by x.at desc limit 5)
    union all
    (select 'unowned', case when a.state = 'handedBack' then 'handedBack' else 'unowned' end, 'F', f.number, ${title}, ${language},
            coalesce(a."answeredAt", f."createdAt"), null, ${said('b', 'shortName')}, a.reason,
            (count(*) over ())::int
     from "FollowUp" f
          left join lateral (select n.* from "Assignment" n where n."followUpId" = f.id
                             order by n."offeredAt" desc, n.id desc limit 1) a on true
          left join "Organization" b on b.id = a."organizationId" and a.state = 'handedBack'
     where ${series} and ${unowned.sql} and a.state is distinct from 'offered'
     order by a.state is distinct from 'handedBack', 7, f.number limit 5)`
}
