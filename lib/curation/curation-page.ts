import { z } from 'zod'
import { reasonFor } from '../candidates/kind.ts'
import { db, reader, type Tx } from '../db/client.ts'
import { pageAt, structure } from '../documents/structure.ts'
import { personNames } from '../people/person-names.ts'
import { can } from '../policy.ts'
import { markedBlocks } from '../recommendations/marked-text.ts'
import type { Viewer } from '../viewer.ts'
import { addressees } from './addressees.ts'
import { recommendationsBefore } from './attach.ts'
import { knownOrganizations, knownThemes } from './names-to-match.ts'
import { proposalColumns } from './on-candidate.ts'

const windowSize = 100

const shown = {
  ...proposalColumns,
  origin: true,
  rule: true,
  strength: true,
  section: true,
  addressee: true,
  decidedAt: true,
  recommendation: { select: { number: true } },
} as const

/** The document of which candidates are decided on; null for whoever may not. */
export async function findCurated(viewer: Viewer, id: string) {
  if (!can(viewer, 'curate') || !z.uuid().safeParse(id).success) return null
  return reader(viewer).document.findFirst({
    where: { id, seriesId: viewer.seriesId },
    select: { id: true, title: true, language: true, roundtableId: true, correctsId: true, visibility: true },
  })
}

export type Curated = NonNullable<Awaited<ReturnType<typeof findCurated>>>

/**
 * Candidates with the stretch of the document in which they stand.
 * @param at.chosen the candidate that is open; its window is shown, else window `at.window`, counted from 1
 */
export async function curationOf(viewer: Viewer, document: Curated, at: { chosen?: string; window?: number }) {
  const where = { documentId: document.id }
  const [stored, all, stamp, organizations, themes, before] = await Promise.all([
    reader(viewer).document.findFirstOrThrow({ where: { id: document.id }, select: { text: true, structure: true } }),
    reader(viewer).candidate.findMany({
      where,
      select: { id: true, start: true, end: true, state: true, exact: true, recommendationId: true },
      orderBy: [{ start: 'asc' }, { end: 'asc' }, { id: 'asc' }],
    }),
    stampOf(document.id),
    knownOrganizations(viewer.seriesId),
    knownThemes(viewer.seriesId),
    recommendationsBefore(viewer, document.correctsId),
  ])
  const windows = Math.max(1, Math.ceil(all.length / windowSize))
  const found = all.findIndex(({ id }) => id === at.chosen)
  const window = found >= 0 ? Math.floor(found / windowSize) + 1 : Math.min(windows, Math.max(1, at.window ?? 1))
  const first = (window - 1) * windowSize
  const here = all.slice(first, first + windowSize)
  const candidates = await reader(viewer).candidate.findMany({
    where: { id: { in: here.map(({ id }) => id) } },
    select: shown,
  })
  const people = await personNames(
    viewer,
    candidates.map(({ decidedById }) => decidedById),
  )
  const parsed = structure.parse(stored.structure)
  const from = window === 1 ? 0 : (here[0]?.start ?? 0)
  const to = all[first + windowSize]?.start ?? stored.text.length
  const blocks = parsed.blocks.filter((block) => block.end > from && block.start < to)
  const marks = here.map(({ id, start, end }) => ({ start, end, key: id, number: 0 }))
  const order = new Map(here.map(({ id }, index) => [id, first + index + 1]))
  const count = (state: string) => all.filter((each) => each.state === state).length
  return {
    stamp,
    window,
    windows,
    total: all.length,
    blocks: markedBlocks(stored.text, parsed, blocks, marks),
    candidates: candidates
      .map((each) => ({
        ...each,
        addressees: addressees.parse(each.addressees),
        place: order.get(each.id) ?? 0,
        page: pageAt(parsed, each.start),
        why: each.rule ? reasonFor(each.rule, viewer.language) : null,
        decidedBy: people.get(each.decidedById ?? '') ?? null,
      }))
      .toSorted((a, b) => a.place - b.place),
    counts: {
      pending: count('pending'),
      accepted: count('accepted'),
      merged: count('merged'),
      rejected: count('rejected'),
      waiting: all.filter((each) => each.state === 'accepted' && !each.recommendationId).length,
    },
    /** What another passage can be merged into. */
    open: all.filter((each) => (each.state === 'pending' || each.state === 'accepted') && !each.recommendationId),
    organizations,
    themes,
    /** What was taken from the version that this one corrects. */
    before,
  }
}

export type Curation = Awaited<ReturnType<typeof curationOf>>
export type ShownCandidate = Curation['candidates'][number]

/** What a page of curating was made from: another one as soon as anybody decides anything on the document. */
export async function stampOf(documentId: string, client: Pick<Tx, 'candidate'> = db): Promise<string> {
  const { _count, _sum } = await client.candidate.aggregate({
    where: { documentId },
    _count: true,
    _sum: { version: true },
  })
  return `${_count}.${_sum.version ?? 0}`
}
