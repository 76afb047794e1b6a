import { query, slug } from './sign-in.ts'

/** Review 900, in which the Cabinet Office is asked about F-902. */
export async function furnishCollecting() {
  await query(
    `with series as (select id from "Series" where slug = $1),
       meeting as (insert into "Roundtable" (id, "seriesId", number, title, held)
         select gen_random_uuid(), id, 900, 'Walked through', false from series on conflict do nothing returning id, "seriesId"),
       review as (insert into "Review" (id, "seriesId", "roundtableId", number, "openedAt", "closesOn", questions)
         select gen_random_uuid(), "seriesId", id, 900, now(), current_date + 14, array['What helped?'] from meeting
         returning id, "seriesId"),
       request as (insert into "ReviewRequest" (id, "reviewId", "organizationId")
         select gen_random_uuid(), review.id, o.id from review join "Organization" o
           on o."seriesId" = review."seriesId" and o.slug = 'cabinet-office' returning id)
     insert into "ReviewRow" (id, "requestId", "followUpId")
     select gen_random_uuid(), request.id, f.id from request, "FollowUp" f join series on series.id = f."seriesId"
     where f.number = 902`,
    [slug],
  )
}
