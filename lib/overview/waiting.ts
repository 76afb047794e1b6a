import { z } from 'zod'
import { reader } from '../db/client.ts'
import { Language } from '../db/generated/enums.ts'
import { localizedSql, shownLanguageSql } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleRecommendationsSql } from '../visibility-sql.ts'

const rows = z.array(
  z.object({
    recommendationId: z.string(),
    organizationId: z.string(),
    number: z.number(),
    title: z.string(),
    language: z.enum(Language),
    askedAt: z.coerce.date(),
    slug: z.string(),
    shortName: z.string(),
  }),
)

/** Who was asked about what and has not answered, the longest wait first: what the overview's number counts. */
export async function waitingAnswers(viewer: Viewer) {
  return rows.parse(
    await reader(viewer).$queryRaw`
    select r.id::text as "recommendationId", o.id::text as "organizationId", r.number, ${localizedSql('r', 'title', viewer.language)} as title,
      ${shownLanguageSql('r', 'title', viewer.language)} as language, q."askedAt", o.slug,
      ${localizedSql('o', 'shortName', viewer.language)} as "shortName"
    from "Addressee" q
    join "Recommendation" r on r.id = q."recommendationId"
    join "Organization" o on o.id = q."organizationId"
    where q."askedAt" is not null and ${visibleRecommendationsSql(viewer)}
      and not exists (select from "Response" x
                      where x."recommendationId" = r.id and x."organizationId" = o.id and x.current)
    order by q."askedAt", r.number, o.slug`,
  )
}
