import { sentencesOf } from '../candidates/sentences.ts'
import { reader } from '../db/client.ts'
import type { Visibility } from '../db/generated/enums.ts'
import { pageAt, type Span, structure } from '../documents/structure.ts'
import { can } from '../policy.ts'
import { type State, stateOf } from '../progress-states.ts'
import { recommendationsOf } from '../recommendations/queries.ts'
import type { Status } from '../recommendations/status.ts'
import type { Worded, Words } from '../translation.ts'
import { inLanguage, titleSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleDocuments, visibleFollowUps, visibleRecommendations } from '../visibility.ts'

const traceSize = 200

/**
 * What became of each sentence of a document, as far as the viewer may know: the recommendations that it is part of with
 * their follow-ups, or that it was not taken up and why, or nothing. Null when the viewer may not see the document.
 * @param page counted from 1
 */
export async function traceOf(viewer: Viewer, documentId: string, page: number) {
  const client = reader(viewer)
  const document = await client.document.findFirst({
    where: { ...visibleDocuments(viewer), id: documentId },
    select: {
      language: true,
      text: true,
      structure: true,
      normalizerVersion: true,
      passages: {
        where: { recommendation: visibleRecommendations(viewer) },
        select: { start: true, end: true, recommendationId: true },
      },
    },
  })
  if (!document) return null
  const { passages, ...stored } = document
  const parsed = structure.parse(stored.structure)
  const { text, language, normalizerVersion: version } = stored
  const sentences = sentencesOf({ ...parsed, text, language, version })
  const [fates, decided] = await Promise.all([fatesOf(viewer, passages), decisionsOf(viewer, documentId)])
  const pages = Math.max(1, Math.ceil(sentences.length / traceSize))
  const shown = Math.min(pages, Math.max(1, page))
  const first = (shown - 1) * traceSize
  return {
    page: shown,
    pages,
    total: sentences.length,
    sentences: sentences.slice(first, first + traceSize).map((sentence) => ({
      start: sentence.start,
      text: sentence.text,
      section: sentence.section,
      page: pageAt(parsed, sentence.start),
      recommendations: [
        ...new Set(passages.filter((each) => meets(each, sentence)).map((each) => each.recommendationId)),
      ]
        .flatMap((id) => fates.get(id) ?? [])
        .toSorted((a, b) => a.number - b.number),
      decision: decided.find((each) => meets(each, sentence)) ?? null,
    })),
  }
}

type Trace = NonNullable<Awaited<ReturnType<typeof traceOf>>>
export type TracedSentence = Trace['sentences'][number]

const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end

type FollowUp = { number: number; title: Words; state: State }
type Fate = Worded<'title'> & { number: number; status: Status; followUps: FollowUp[] }

/** Where each recommendation stands, with the follow-ups that the viewer may see. */
async function fatesOf(viewer: Viewer, passages: { recommendationId: string }[]): Promise<Map<string, Fate>> {
  const ids = [...new Set(passages.map(({ recommendationId }) => recommendationId))]
  if (ids.length === 0) return new Map()
  const [recommendations, answers] = await Promise.all([
    recommendationsOf(viewer),
    reader(viewer).followUpRecommendation.findMany({
      where: { recommendationId: { in: ids }, followUp: visibleFollowUps(viewer) },
      select: {
        recommendationId: true,
        followUp: {
          select: { number: true, ...titleSelect, leadId: true, progress: true, verifiedAt: true },
        },
      },
    }),
  ])
  return new Map(
    recommendations
      .filter(({ id }) => ids.includes(id))
      .map(({ id, number, title, language, translations, why }) => [
        id,
        {
          number,
          title,
          language,
          translations,
          status: why.status,
          followUps: answers
            .filter((each) => each.recommendationId === id)
            .map(({ followUp }) => ({
              number: followUp.number,
              title: inLanguage(followUp, 'title', viewer.language),
              state: stateOf(followUp),
            }))
            .toSorted((a, b) => a.number - b.number),
        },
      ]),
  )
}

/** What was not taken up, for whoever may know why; to curators, what still waits, too. */
function decisionsOf(viewer: Viewer, documentId: string) {
  const seen: Visibility[] = viewer.role === null ? ['public'] : ['public', 'participants']
  const rejected = { state: 'rejected' as const, ...(can(viewer, 'curate') ? {} : { visibility: { in: seen } }) }
  return reader(viewer).candidate.findMany({
    where: {
      documentId,
      OR: can(viewer, 'curate') ? [rejected, { recommendationId: null }] : [rejected],
    },
    select: { id: true, start: true, end: true, state: true, reason: true },
    orderBy: { start: 'asc' },
  })
}
