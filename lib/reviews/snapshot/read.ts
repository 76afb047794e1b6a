import type { z } from 'zod'
import { ask, reader } from '../../db/client.ts'
import { pageAt } from '../../documents/structure.ts'
import { momentOf } from '../../follow-ups/stale-and-overdue.ts'
import { type Answer, statusOf, tallyOf, workOf } from '../../recommendations/status.ts'
import { isoDay, today } from '../../time.ts'
import { nowOf, secretariatOf } from '../../viewer.ts'
import { type SnapshotContent, type SnapshotFollowUp, type SnapshotRecommendation, snapshotContent } from './content.ts'
import {
  documentsQuestion,
  followUpsQuestion,
  organizationsQuestion,
  recommendationsQuestion,
  roundtableQuestion,
  themesQuestion,
} from './sources.ts'

/** `number` and `roundtableId` of a snapshot that is being frozen; without, it is just looked at. */
type Named = { number?: number; title?: string; roundtableId?: string | null; chainHead?: string }

/**
 * Everything that a snapshot of a series holds, for the secretariat's eyes: as of an instant, or without one as it is.
 * Two statements, whatever there is; as of an instant from freezeInstant() they tell of the same state.
 */
export async function contentOf(seriesId: string, asOf?: Date, named: Named = {}): Promise<SnapshotContent> {
  const content = await contentAt(seriesId, asOf, named)
  if (!content) throw new Error(`series ${seriesId} was not there yet`)
  return content
}

/** The same; null as of an instant at which the series was not there yet. */
export async function contentAt(seriesId: string, asOf?: Date, named: Named = {}): Promise<SnapshotContent | null> {
  const eyes = secretariatOf(seriesId, { asOf })
  const at = nowOf(eyes)
  const series = await reader(eyes).series.findFirst({ where: { id: seriesId } })
  if (!series) return null
  const { slug, name, language, translations, timeZone, staleAfterDays, fictional } = series
  const [[roundtable], organizations, themes, documents, recommendations, followUps] = await Promise.all([
    ask(eyes, roundtableQuestion(named.roundtableId ?? null)),
    ask(eyes, organizationsQuestion(eyes)),
    ask(eyes, themesQuestion(eyes)),
    ask(eyes, documentsQuestion(eyes)),
    ask(eyes, recommendationsQuestion(eyes)),
    ask(eyes, followUpsQuestion(eyes, momentOf({ ...eyes, at }, { timeZone, staleAfterDays }))),
  ])
  const sources = new Map(documents.map((each) => [each.id, each]))
  const passage = ({ document, ...place }: (typeof recommendations)[number]['passages'][number]) => {
    const source = sources.get(document)
    if (!source) return []
    const { title, language, sha256, visibility, startsAt } = source
    const date = startsAt && isoDay(today(timeZone, startsAt))
    const page = pageAt({ pages: source.pages }, place.start)
    return [{ ...place, page, document: { title, language, sha256, visibility, date } }]
  }
  return snapshotContent.parse({
    format: 'roundtable-follow-up/snapshot',
    version: 2,
    series: { slug, name, language, translations, timeZone, staleAfterDays, fictional },
    number: named.number ?? null,
    title: named.title ?? '',
    takenAt: at.toISOString(),
    ...(named.chainHead && { chainHead: named.chainHead }),
    roundtable: roundtable ?? null,
    audience: 'secretariat',
    organizations,
    themes,
    recommendations: recommendations.map((it) => ({
      ...it,
      passages: it.passages.flatMap(passage),
      status: statusIn(it, followUps),
      comments: sum(it.commentsFor),
    })),
    followUps: followUps.map((it) => ({ ...it, comments: sum(it.commentsFor) })),
  } satisfies z.input<typeof snapshotContent>)
}

type Called = Pick<SnapshotRecommendation, 'addressees' | 'followUps'>
type Work = Pick<SnapshotFollowUp, 'number' | 'lead' | 'progress' | 'verifiedAt'>

function statusIn({ addressees, followUps: numbers }: Called, followUps: Work[]) {
  const work = followUps
    .filter(({ number }) => numbers.includes(number))
    .map(({ lead, progress, verifiedAt }) =>
      workOf({ leadId: lead, progress, verifiedAt: verifiedAt === null ? null : new Date(verifiedAt) }),
    )
  const answers = addressees
    .filter(({ organization }) => organization !== null)
    .map(({ askedAt, response }): Answer => ({ asked: askedAt !== null, kind: response?.kind ?? null }))
  return statusOf(tallyOf(work), answers)
}

function sum(parts: { count: number }[]) {
  return parts.reduce((total, { count }) => total + count, 0)
}
