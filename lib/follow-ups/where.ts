import { Prisma } from '../db/generated/client.ts'
import type { Viewer } from '../viewer.ts'
import { visibleFollowUpsSql, visibleRecommendationsSql } from '../visibility-sql.ts'
import type { Filter } from './filter.ts'
import { searchQueryOf, searchSql } from './search.ts'
import { type Moment, overdue as overdueAt, stale as staleAt } from './stale-and-overdue.ts'
import { unowned as nobodyLeads, stateSql } from './state.ts'

/** The follow-ups (alias f) that the filter means and the viewer may see; sorting and paging are in queries.ts. */
export function whereOf(filter: Filter, viewer: Viewer, moment: Moment): Prisma.Sql {
  return Prisma.sql`${scopeOf(filter, viewer)} and ${facetOf(filter, moment)}`
}

/** Whose follow-ups, about what: the part of the filter that the counts keep. */
export function scopeOf(filter: Filter, viewer: Viewer): Prisma.Sql {
  const { theme, recommendation, organization, contact } = filter
  return every([
    visibleFollowUpsSql(viewer),
    theme && answers(viewer, Prisma.sql`r."themeId" = ${theme}::uuid`),
    recommendation && answers(viewer, Prisma.sql`r.number = ${recommendation}`),
    organization && concerning(viewer, organization, filter.as ?? 'any'),
    contact && (viewer.role ? Prisma.sql`f."contactId" = ${contact}::uuid` : Prisma.sql`false`),
    filter.mine && mine(viewer),
    filter.q && containing(filter.q),
  ])
}

/** In which state: the part of the filter that the counts vary. */
export function facetOf({ progress, confidence, overdue, stale, unowned }: Filter, moment: Moment): Prisma.Sql {
  return every([
    progress?.length && Prisma.sql`${stateSql} = any(${progress}::text[])`,
    confidence?.length && Prisma.sql`f.confidence::text = any(${confidence}::text[])`,
    overdue && overdueAt(moment).sql,
    stale && staleAt(moment).sql,
    unowned && nobodyLeads.sql,
  ])
}

function every(conditions: (Prisma.Sql | '' | 0 | false | undefined)[]) {
  const asked = conditions.filter((condition) => typeof condition === 'object')
  return asked.length > 0 ? Prisma.sql`(${Prisma.join(asked, ' and ')})` : Prisma.sql`true`
}

/** Through recommendations that the viewer may see, or the filter would tell of others. */
function answers(viewer: Viewer, which: Prisma.Sql) {
  return Prisma.sql`exists (select 1 from "FollowUpRecommendation" fr
    join "Recommendation" r on r.id = fr."recommendationId"
    where fr."followUpId" = f.id and ${which} and ${visibleRecommendationsSql(viewer)})`
}

function concerning(viewer: Viewer, slug: string, as: NonNullable<Filter['as']>) {
  const id = Prisma.sql`(select o.id from "Organization" o where o."seriesId" = ${viewer.seriesId}::uuid and o.slug = ${slug})`
  if (as === 'lead') return led(id)
  return as === 'support' ? supported(id) : Prisma.sql`(${led(id)} or ${supported(id)})`
}

function mine({ personId, organizationId }: Viewer) {
  if (!personId) return Prisma.sql`false`
  const contact = Prisma.sql`f."contactId" = ${personId}::uuid`
  if (!organizationId) return contact
  const id = Prisma.sql`${organizationId}::uuid`
  return Prisma.sql`(${contact} or ${led(id)} or ${supported(id)})`
}

function led(id: Prisma.Sql) {
  return Prisma.sql`f."leadId" = ${id}`
}

function supported(id: Prisma.Sql) {
  return Prisma.sql`exists (select 1 from "Support" s where s."followUpId" = f.id and s."organizationId" = ${id})`
}

/** Words of title and description, or the number: F-12. Nothing but signs finds nothing. */
function containing(text: string) {
  const number = /^f-?(\d{1,9})$/i.exec(text.normalize('NFKC'))?.[1]
  if (number) return Prisma.sql`f.number = ${Number(number)}`
  return searchQueryOf(text) ? searchSql(Prisma.sql`f."searchText"`, text) : Prisma.sql`false`
}
