import { z } from 'zod'
import { reader } from '../db/client.ts'
import { stateSql } from '../follow-ups/state.ts'
import { type State, states } from '../progress-states.ts'
import { nameSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleFollowUpsSql, visibleRecommendationsSql } from '../visibility-sql.ts'

export type ThemeRow = Awaited<ReturnType<typeof themesOf>>[number]

/** The themes of a series in their order; a retired one only while recommendations still carry it. */
export function themesOf(viewer: Viewer) {
  return reader(viewer).theme.findMany({
    where: { seriesId: viewer.seriesId, OR: [{ retired: false }, { recommendations: { some: {} } }] },
    orderBy: { position: 'asc' },
    select: { id: true, ...nameSelect, shortName: true },
  })
}

const rows = z.array(z.object({ theme: z.string().nullable(), state: z.enum(states), count: z.number() }))

/**
 * How many follow-ups of each theme stand how; one that answers recommendations of two themes counts in both, one whose
 * recommendations the viewer may not see in null.
 */
export async function progressByTheme(viewer: Viewer): Promise<Map<string | null, Map<State, number>>> {
  const found = await reader(viewer).$queryRaw`
    select theme::text, state, count(*)::int as count
    from (select distinct f.id, r."themeId" as theme, ${stateSql} as state
          from "FollowUp" f
          left join ("FollowUpRecommendation" w
            join "Recommendation" r on r.id = w."recommendationId" and ${visibleRecommendationsSql(viewer)})
            on w."followUpId" = f.id
          where ${visibleFollowUpsSql(viewer)}) piece
    group by 1, 2`
  const byTheme = Map.groupBy(rows.parse(found), ({ theme }) => theme)
  return new Map([...byTheme].map(([theme, all]) => [theme, new Map(all.map(({ state, count }) => [state, count]))]))
}
