import { canonicalJson, sha256Of } from '#lib/reviews/snapshot/canonical.ts'
import { emptyContent } from './furnish-snapshot.ts'
import { query, slug } from './sign-in.ts'

/** The number of the roundtable whose meeting runs: far from those that other specs plan. */
export const met = 77
/** The same for whoever only looks at its pages. */
export const looked = 78

/**
 * A review in its meeting, on three follow-ups of which the last is for the secretariat alone; made anew each time. The
 * first is on the table.
 */
export async function furnishMeeting(number = met) {
  const before = canonicalJson(emptyContent(9000 + number))
  await query(
    `with s as (select id from "Series" where slug = $1),
       r as (insert into "Roundtable" (id, "seriesId", number, title, held)
         select gen_random_uuid(), id, $2, 'A meeting of its own', false from s on conflict do nothing),
       f as (insert into "FollowUp" (id, "seriesId", number, title, language, "leadId", visibility, progress)
         select gen_random_uuid(), s.id, n, 'Work number ' || n, 'en', o.id,
           (case n when 973 then 'secretariat' else 'participants' end)::"Visibility", 'inProgress'
         from s join "Organization" o on o."seriesId" = s.id and o.slug = 'cabinet-office', generate_series(971, 973) n
         on conflict do nothing returning id, "seriesId")
     insert into "FollowUpRecommendation" ("followUpId", "recommendationId")
     select f.id, r.id from f join "Recommendation" r on r."seriesId" = f."seriesId" and r.number = 10`,
    [slug, number],
  )
  await query(
    `with s as (select id from "Series" where slug = $1)
     insert into "Review" (id, "seriesId", "roundtableId", number, "openedAt")
     select gen_random_uuid(), s.id, r.id, r.number, now()
     from s join "Roundtable" r on r."seriesId" = s.id and r.number = $2 on conflict do nothing`,
    [slug, number],
  )
  await query(
    `with v as (select id, "seriesId" from "Review" where number = $1),
       taken as (insert into "Snapshot" (id, "seriesId", "reviewId", number, title, "takenAt", content, sha256)
         select gen_random_uuid(), "seriesId", id, 9000 + $1, 'Before it', now(), $2, $3
         from v on conflict do nothing)
     insert into "AgendaItem" (id, "reviewId", position, "followUpId", minutes)
     select gen_random_uuid(), v.id, f.number - 970, f.id, 5
     from v join "FollowUp" f on f."seriesId" = v."seriesId" and f.number between 971 and 973
     where not exists (select 1 from "AgendaItem" a where a."reviewId" = v.id)`,
    [number, before, sha256Of(before)],
  )
  const items = `(select id from "AgendaItem" where "reviewId" = (select id from "Review" where number = $1))`
  for (const said of ['MeetingDecision', 'Remark'])
    await query(`delete from "${said}" where "agendaItemId" in ${items}`, [number])
  await query(
    `update "AgendaItem" a set "doneAt" = null, position = f.number - 970
    from "FollowUp" f where f.id = a."followUpId" and a.id in ${items}`,
    [number],
  )
  await query(
    `update "Review" v set "meetingBeganAt" = now(), "meetingEndedAt" = null, "currentSince" = now(),
       "snapshotId" = (select id from "Snapshot" s where s."reviewId" = v.id),
       "currentItemId" = (select id from "AgendaItem" a where a."reviewId" = v.id and position = 1)
     where number = $1`,
    [number],
  )
}
