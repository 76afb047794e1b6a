import { z } from 'zod'
import { Prisma } from '../../db/generated/client.ts'
import { fieldColumns } from '../../follow-up-fields.ts'
import { type Moment, overdue, stale } from '../../follow-ups/stale-and-overdue.ts'
import { underway } from '../../follow-ups/state.ts'
import type { Viewer } from '../../viewer.ts'
import {
  snapshotContent,
  snapshotFollowUp,
  snapshotOrganization,
  snapshotPassage,
  snapshotRecommendation,
  snapshotTheme,
} from './content.ts'

const { shape } = snapshotRecommendation
const pages = z.array(z.object({ number: z.number(), start: z.number(), end: z.number() }))

export function roundtableQuestion(id: string | null) {
  const sql = Prisma.sql`
    select number, title, place, language, translations, ${instant('"startsAt"')} as "startsAt"
    from "Roundtable" where id = ${id}::uuid`
  return { sql, row: snapshotContent.shape.roundtable.unwrap() }
}

export function organizationsQuestion({ seriesId }: Viewer) {
  const sql = Prisma.sql`
    select slug, name, "shortName", language, translations from "Organization"
    where "seriesId" = ${seriesId}::uuid order by slug collate "C"`
  return { sql, row: snapshotOrganization }
}

/** A retired theme only while recommendations still carry it. */
export function themesQuestion({ seriesId }: Viewer) {
  const sql = Prisma.sql`
    select position, name, "shortName", language, translations from "Theme" t
    where "seriesId" = ${seriesId}::uuid
      and (not retired or exists (select from "Recommendation" r where r."themeId" = t.id))
    order by position`
  return { sql, row: snapshotTheme }
}

export function documentsQuestion({ seriesId }: Viewer) {
  const sql = Prisma.sql`
    select d.id, d.title, d.language, d.sha256, d.visibility, d.structure->'pages' as pages, m."startsAt" as "startsAt"
    from "Document" d left join "Roundtable" m on m.id = d."roundtableId"
    where d."seriesId" = ${seriesId}::uuid
      and exists (select from "Passage" p where p."documentId" = d.id)`
  const { title, language, sha256, visibility } = snapshotPassage.shape.document.shape
  const row = z.object({
    id: z.string(),
    title,
    language,
    sha256,
    visibility,
    pages,
    startsAt: z.coerce.date().nullable(),
  })
  return { sql, row }
}

export function recommendationsQuestion({ seriesId }: Viewer) {
  const sql = Prisma.sql`
    select r.number, r.title, r.language, r.translations, m.number as roundtable, t.position as theme, r.visibility,
      ${list(Prisma.sql`
        select p."documentId" as document, p.exact, p.start, p."end"
        from "Passage" p where p."recommendationId" = r.id order by p.position`)} as passages,
      ${list(Prisma.sql`
        select a.wording, a.language, a.translations, o.slug as organization, ${instant('a."askedAt"')} as "askedAt", (
          select row_to_json(given) from (
            select x.kind, x.reason, x.language, x.translations, other.slug as "passedOnTo", ${instant('x.at')} as at
            from "Response" x left join "Organization" other on other.id = x."passedOnToId"
            where x."recommendationId" = r.id and x."organizationId" = a."organizationId" and x.current
            order by x.at desc limit 1
          ) given) as response
        from "Addressee" a left join "Organization" o on o.id = a."organizationId"
        where a."recommendationId" = r.id order by a.position`)} as addressees,
      array(select f.number from "FollowUpRecommendation" w join "FollowUp" f on f.id = w."followUpId"
        where w."recommendationId" = r.id order by f.number) as "followUps",
      ${commentsOn(Prisma.sql`c."recommendationId" = r.id`)} as "commentsFor"
    from "Recommendation" r
    join "Roundtable" m on m.id = r."roundtableId" left join "Theme" t on t.id = r."themeId"
    where r."seriesId" = ${seriesId}::uuid order by r.number`
  const { exact, start, end } = snapshotPassage.shape
  const passages = z.array(z.object({ document: z.string(), exact, start, end }))
  const { number, title, language, translations, roundtable, theme, visibility, addressees, followUps, commentsFor } =
    shape
  const row = z.object({
    ...{ number, title, language, translations, roundtable, theme, visibility, addressees, followUps, commentsFor },
    passages,
  })
  return { sql, row }
}

export function followUpsQuestion({ seriesId }: Viewer, moment: Moment) {
  const sql = Prisma.sql`
    select f.number, ${Prisma.raw(fieldColumns('f'))}, f.language, f.translations, f.visibility,
      array(select r.number from "FollowUpRecommendation" w join "Recommendation" r on r.id = w."recommendationId"
        where w."followUpId" = f.id order by r.number) as recommendations,
      lead.slug as lead,
      array(select o.slug from "Support" s join "Organization" o on o.id = s."organizationId"
        where s."followUpId" = f.id order by o.slug collate "C") as supports,
      (select case when p.translations = '{}' then to_jsonb(p.name)
        else jsonb_build_object('name', p.name, 'translations', p.translations) end
        from "Person" p where p.id = f."contactId") as contact,
      (select row_to_json(open) from (
        select o.slug as organization, a.state, ${instant('a."offeredAt"')} as at
        from "Assignment" a join "Organization" o on o.id = a."organizationId"
        where a."followUpId" = f.id and a.state = 'offered' order by a."offeredAt" desc limit 1) open) as offer,
      ${instant('f."createdAt"')} as "createdAt", ${day('f."dueOn"')} as "dueOn",
      ${list(Prisma.sql`
        select ${day('e."fromDueOn"')} as "from", ${day('e."toDueOn"')} as "to",
          ${instant('coalesce(e."decidedAt", e."requestedAt")')} as at, e.reason
        from "Extension" e where e."followUpId" = f.id and e.decision = 'agreed'
        order by coalesce(e."decidedAt", e."requestedAt"), e.id`)} as moves,
      f.progress, f.confidence, ${instant('f."reportedAt"')} as "reportedAt", ${instant('f."verifiedAt"')} as "verifiedAt",
      (select count(*) from "Closure" c where c."followUpId" = f.id and c.decision = 'refused') as returned,
      ${instant('f."lastConfirmedAt"')} as "lastConfirmedAt",
      ${overdue(moment).sql} as overdue, ${stale(moment).sql} as stale,
      exists (select from "DiscussionRequest" d where d."followUpId" = f.id and d."droppedAt" is null) as discuss,
      ${noAnswer} as "noAnswer",
      ${list(Prisma.sql`
        select u.id, ${instant('u.at')} as at, o.slug as organization, u."noChange", u.progress, u.confidence,
          u.changed, u.obstacles, u."nextStep", u.language, u.translations, u.visibility
        from "Update" u left join "Organization" o on o.id = u."organizationId"
        where u."followUpId" = f.id order by u.at desc, u.id desc`)} as updates,
      ${list(Prisma.sql`
        select e.id, ${instant('e.at')} as at, o.slug as organization, e.kind, e.title, e.language, e.translations, e.url, e."fileName", e.sha256,
          e.review, e.visibility
        from "Evidence" e left join "Organization" o on o.id = e."organizationId"
        where e."followUpId" = f.id order by e.at, e.id`)} as evidence,
      ${commentsOn(Prisma.sql`c."followUpId" = f.id`)} as "commentsFor"
    from "FollowUp" f left join "Organization" lead on lead.id = f."leadId"
    where f."seriesId" = ${seriesId}::uuid order by f.number`
  return { sql, row: snapshotFollowUp.omit({ comments: true }) }
}

/* "The organization" of an answer to a comment for one organization is that of the comment, see lib/visibility.ts. */
function commentsOn(item: Prisma.Sql) {
  return list(Prisma.sql`
    select visibility, organization, count(*) from (
      select c.visibility, case when c.visibility = 'organization' then (
        select o.slug from "Organization" o
        where o.id = case when above.visibility = 'organization' then above."organizationId" else c."organizationId" end
      ) end as organization
      from "Comment" c left join "Comment" above on above.id = c."parentId"
      where ${item} and c."withdrawnAt" is null) each
    group by 1, 2 order by 1, organization collate "C"`)
}

function list(select: Prisma.Sql) {
  return Prisma.sql`(select coalesce(json_agg(part), '[]') from (${select}) part)`
}

/** 2026-09-30T08:15:00.000Z */
function instant(column: string) {
  return Prisma.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
}

/** 2026-09-30 */
function day(column: string) {
  return Prisma.raw(`to_char(${column}, 'YYYY-MM-DD')`)
}

/** The lead was asked about it in the review that runs, and that it gave no answer is on record: see lib/reviews/collect/silent-organizations.ts. */
const noAnswer = Prisma.sql`exists (
  select from "ReviewRow" w join "ReviewRequest" q on q.id = w."requestId" and q."organizationId" = f."leadId"
    join "Review" v on v.id = q."reviewId" and v."publishedAt" is null
    join "Escalation" e on e."requestId" = q.id and e.step = 'noAnswer' and e."takenAt" is not null
  where w."followUpId" = f.id and ${underway.sql}
    and (q."submittedAt" is null or q."sentBackAt" >= q."submittedAt"))`
