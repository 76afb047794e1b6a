import { z } from 'zod'
import { reader } from '../db/client.ts'
import type { Language } from '../db/generated/enums.ts'
import { stateSql } from '../follow-ups/state.ts'
import { type State, states, underwayProgress } from '../progress-states.ts'
import { nameSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleFollowUpsSql, visibleRecommendationsSql } from '../visibility-sql.ts'

/** What one organization carries in one theme, and where it stands towards the recommendations addressed to it there. */
export type Cell = {
  work: { state: State; count: number }[]
  /** recommendations asked about and not answered; addressed and not asked yet; declined; answered otherwise */
  waiting: number
  named: number
  declined: number
  answered: number
}

export type MatrixRow = {
  organization: Named
  /** by theme; null for recommendations without one */
  cells: Map<string | null, Cell>
  /** midnight UTC */
  dueNext: Date | null
  lastHeard: Date | null
}

type Named = {
  id: string
  slug: string
  name: string
  language: Language
  translations: unknown
  shortName: string
  atTable: boolean
}

/**
 * Organizations x themes. `rows`: whoever leads something or is addressed; `missing`: whoever sat at the table and does
 * neither. Two statements, whatever the number of follow-ups.
 */
export async function whoCarriesWhat(viewer: Viewer): Promise<{ rows: MatrixRow[]; missing: Named[] }> {
  const [organizations, pieces] = await Promise.all([organizationsOf(viewer), piecesOf(viewer)])
  const byOrganization = Map.groupBy(pieces, ({ organization }) => organization)
  const all = organizations.map((organization) => rowOf(organization, byOrganization.get(organization.id) ?? []))
  return {
    rows: all.filter(({ cells }) => cells.size > 0),
    missing: all
      .filter(({ cells, organization }) => cells.size === 0 && organization.atTable)
      .map((row) => row.organization),
  }
}

function organizationsOf(viewer: Viewer) {
  return reader(viewer).organization.findMany({
    where: { seriesId: viewer.seriesId },
    orderBy: [{ sector: 'asc' }, { name: 'asc' }],
    select: { id: true, slug: true, ...nameSelect, shortName: true, atTable: true },
  })
}

const standings = ['waiting', 'named', 'declined', 'answered'] as const

const pieceRows = z.array(
  z.object({
    organization: z.string(),
    theme: z.string().nullable(),
    state: z.enum([...states, ...standings]),
    count: z.number(),
    due: z.coerce.date().nullable(),
    heard: z.coerce.date().nullable(),
  }),
)

type Piece = z.infer<typeof pieceRows>[number]

async function piecesOf(viewer: Viewer) {
  const found = await reader(viewer).$queryRaw`
    select "leadId"::text as organization, theme::text, state, count(*)::int as count,
           min("dueOn") filter (where state = any(${underwayProgress})) as due,
           max("lastConfirmedAt") as heard
    from (select distinct f.id, f."leadId", r."themeId" as theme, ${stateSql} as state, f."dueOn", f."lastConfirmedAt"
          from "FollowUp" f
          left join ("FollowUpRecommendation" w
            join "Recommendation" r on r.id = w."recommendationId" and ${visibleRecommendationsSql(viewer)})
            on w."followUpId" = f.id
          where f."leadId" is not null and ${visibleFollowUpsSql(viewer)}) piece
    group by 1, 2, 3
    union all
    select q."organizationId"::text, r."themeId"::text,
           case when x.kind = 'declined' then 'declined' when x.kind is not null then 'answered'
                when q."askedAt" is not null then 'waiting' else 'named' end,
           count(*)::int, null, max(x.at)
    from "Addressee" q
    join "Recommendation" r on r.id = q."recommendationId"
    left join "Response" x on x."recommendationId" = r.id and x."organizationId" = q."organizationId" and x.current
    where q."organizationId" is not null and ${visibleRecommendationsSql(viewer)}
    group by 1, 2, 3`
  return pieceRows.parse(found)
}

function rowOf(organization: Named, pieces: Piece[]): MatrixRow {
  const times = (dates: (Date | null)[]) => dates.flatMap((date) => date?.getTime() ?? [])
  const [due, heard] = [times(pieces.map((piece) => piece.due)), times(pieces.map((piece) => piece.heard))]
  const byTheme = Map.groupBy(pieces, ({ theme }) => theme)
  return {
    organization,
    cells: new Map([...byTheme].map(([theme, inCell]) => [theme, cellOf(inCell)])),
    dueNext: due.length > 0 ? new Date(Math.min(...due)) : null,
    lastHeard: heard.length > 0 ? new Date(Math.max(...heard)) : null,
  }
}

function cellOf(pieces: Piece[]): Cell {
  const count = (state: Piece['state']) => pieces.find((piece) => piece.state === state)?.count ?? 0
  return {
    work: states.map((state) => ({ state, count: count(state) })).filter((each) => each.count > 0),
    waiting: count('waiting'),
    named: count('named'),
    declined: count('declined'),
    answered: count('answered'),
  }
}
