import { ask } from '../db/client.ts'
import type { SeriesClock } from '../follow-ups/queries.ts'
import { momentOf } from '../follow-ups/stale-and-overdue.ts'
import { isMember, nowOf, type Viewer } from '../viewer.ts'
import { mentionsOf } from './mentions.ts'
import { type Need, type NeedRow, needRow } from './need-row.ts'
import { waitsForOrganization } from './waits-for-organization.ts'
import { waitsForSecretariat } from './waits-for-secretariat.ts'

export type Needs = {
  needs: Need[]
  /** how many more of a pile there are than are shown */
  more: { pile: NeedRow['pile']; count: number }[]
}

/** What waits for this viewer, the most pressing first; nothing for anybody who is not a member, nor in the past. */
export async function needsOf(viewer: Viewer, series: SeriesClock): Promise<Needs> {
  if (!isMember(viewer) || viewer.asOf) return { needs: [], more: [] }
  const statement =
    viewer.role === 'secretariat'
      ? waitsForSecretariat(viewer, nowOf(viewer))
      : waitsForOrganization(viewer, momentOf(viewer, series))
  const [rows, mentions] = await Promise.all([
    statement ? ask(viewer, { sql: statement, row: needRow }) : [],
    mentionsOf(viewer),
  ])
  const needs = [...rows.map(shown), ...mentions]
  return { needs, more: whatElse(rows) }
}

function shown(row: NeedRow): Need {
  const { pile, kind, item, number, at, day, title, language, words, who } = row
  return {
    pile,
    kind,
    at,
    day,
    words,
    ref: `${item}-${number}`,
    href: `${item === 'R' ? 'recommendations' : 'follow-ups'}/${number}`,
    title,
    language,
    who,
  }
}

function whatElse(rows: NeedRow[]) {
  const piles = [...new Set(rows.map(({ pile }) => pile))]
  return piles
    .map((pile) => {
      const inPile = rows.filter((row) => row.pile === pile)
      return { pile, count: (inPile[0]?.total ?? 0) - inPile.length }
    })
    .filter(({ count }) => count > 0)
}
