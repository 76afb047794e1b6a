import { z } from 'zod'
import { db, reader } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { Language, Progress, Visibility } from '../../db/generated/enums.ts'
import { type Filter, filterFromUrl, searchParamsOf, urlOf } from '../../follow-ups/filter.ts'
import type { SeriesClock } from '../../follow-ups/queries.ts'
import { momentOf } from '../../follow-ups/stale-and-overdue.ts'
import { isUnderway } from '../../follow-ups/state.ts'
import { whereOf } from '../../follow-ups/where.ts'
import { speaking } from '../../policy.ts'
import { inLanguage, localized, nameSelect, personName, personSelect } from '../../translation.ts'
import type { Viewer } from '../../viewer.ts'

const row = z.object({
  id: z.uuid(),
  number: z.number(),
  title: z.string(),
  language: z.enum(Language),
  translations: z.unknown(),
  leadId: z.uuid().nullable(),
  progress: z.enum(Progress),
  visibility: z.enum(Visibility),
})

type InScope = z.infer<typeof row>

/** What a review may be narrowed to: which follow-ups, not whose view of them. */
export function scopeOf({ q, theme, recommendation, organization, as, progress, confidence, overdue, stale }: Filter) {
  return { q, theme, recommendation, organization, as, progress, confidence, overdue, stale } satisfies Filter
}

/** The scope as it is kept, a query string without its question mark; '' for all that is still open. */
export function scopeText(filter: Filter) {
  return urlOf(scopeOf(filter)).slice(1)
}

export function scopeFrom(text: string, viewer: Viewer) {
  return scopeOf(filterFromUrl(searchParamsOf(new URLSearchParams(text)), viewer).filter)
}

/** Everything within a scope on which work is still expected. */
export async function followUpsInScope(
  client: Pick<typeof db, '$queryRaw'>,
  viewer: Viewer,
  series: SeriesClock,
  filter: Filter,
) {
  const found = await client.$queryRaw(Prisma.sql`
    select f.id::text, f.number, f.title, f.language::text, f.translations, f."leadId"::text, f.progress::text, f.visibility::text
    from "FollowUp" f where ${whereOf(filter, viewer, momentOf(viewer, series))} order by f.number`)
  const rows = z.array(row).parse(found).filter(isUnderway)
  // Nobody is asked about what they may not see.
  const seen = rows.filter(({ visibility }) => visibility !== 'secretariat')
  return {
    asked: seen.filter((each): each is InScope & { leadId: string } => each.leadId !== null),
    unled: rows.filter(({ leadId }) => !leadId),
    hidden: rows.length - seen.length,
  }
}

/** What opening a review with this scope would mean: who is asked about how much, and what cannot be asked. */
export async function previewScope(viewer: Viewer, series: SeriesClock, filter: Filter) {
  const { asked, unled, hidden } = await followUpsInScope(db, viewer, series, scopeOf(filter))
  const { seriesId, language } = viewer
  const organizations = await reader(viewer).organization.findMany({
    where: { seriesId, id: { in: asked.map(({ leadId }) => leadId) } },
    select: {
      id: true,
      slug: true,
      ...nameSelect,
      memberships: {
        where: { role: { in: speaking }, endedAt: null, person: { email: { not: null } } },
        select: { person: { select: personSelect } },
      },
    },
  })
  return {
    followUps: asked.length,
    unled: unled.map(({ number, ...words }) => ({ number, title: inLanguage(words, 'title', language) })),
    hidden,
    organizations: organizations
      .map(({ id, slug, memberships, ...names }) => ({
        slug,
        name: localized(names, 'name', language),
        followUps: asked.filter(({ leadId }) => leadId === id).map(({ number }) => number),
        focalPoints: memberships.map(({ person }) => personName(person, language)),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, language)),
  }
}
