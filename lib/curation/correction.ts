import { z } from 'zod'
import { reader, type Tx } from '../db/client.ts'
import { resolve, type Selectors, selectorsFor } from '../documents/passage.ts'
import type { Span } from '../documents/structure.ts'
import { record } from '../events/record.ts'
import { can } from '../policy.ts'
import type { Curator } from '../roundtables/series.ts'
import { titleSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleDocuments, visibleRecommendations } from '../visibility.ts'

type Version = { id: string; title: string; text: string }

const anchor = { exact: true, prefix: true, suffix: true, start: true, end: true } as const

/**
 * Gives what was curated in the earlier version of a document its place in the corrected one: each passage of a
 * recommendation, and each candidate that was decided on, with its decision. What is not found there stays with the earlier
 * version alone, see `notCarriedOver`.
 */
export async function carryOver(tx: Tx, curator: Curator, document: Version, correctsId: string) {
  const old = await tx.document.findFirstOrThrow({
    where: { id: correctsId, seriesId: curator.seriesId },
    select: {
      title: true,
      passages: { select: { ...anchor, recommendationId: true } },
      candidates: { where: { OR: [{ state: { not: 'pending' } }, { origin: 'added' }] }, orderBy: { start: 'asc' } },
    },
  })
  let found = 0
  for (const { recommendationId, ...passage } of old.passages) {
    const place = placeIn(document.text, passage)
    if (!place) continue
    found += 1
    const last = await tx.passage.aggregate({ where: { recommendationId }, _max: { position: true } })
    const position = (last._max.position ?? 0) + 1
    const selectors = selectorsFor(document.text, place.start, place.end)
    await tx.passage.create({ data: { ...selectors, documentId: document.id, recommendationId, position } })
  }
  const fresh = await tx.candidate.findMany({
    where: { documentId: document.id },
    select: { id: true, start: true, end: true },
  })
  const places = new Map<string, string>()
  const merged: { id: string; into: string }[] = []
  for (const { id, mergedIntoId, documentId: _, cueStart, cueEnd, ...decided } of old.candidates) {
    const place = placeIn(document.text, decided)
    if (!place) continue
    const selectors = selectorsFor(document.text, place.start, place.end)
    const moved = place.start - decided.start
    const cue = {
      cueStart: cueStart === null ? null : cueStart + moved,
      cueEnd: cueEnd === null ? null : cueEnd + moved,
    }
    const state = decided.state === 'merged' ? (decided.recommendationId ? 'accepted' : 'pending') : decided.state
    const data = {
      ...decided,
      ...selectors,
      ...cue,
      state,
      addressees: decided.addressees ?? [],
      translations: decided.translations ?? {},
      version: 1,
    }
    const same = fresh.find((each) => each.start < place.end && place.start < each.end && !taken(places, each.id))
    const now = same
      ? await tx.candidate.update({ where: { id: same.id }, data })
      : await tx.candidate.create({ data: { ...data, documentId: document.id } })
    places.set(id, now.id)
    if (mergedIntoId) merged.push({ id: now.id, into: mergedIntoId })
  }
  for (const { id, into } of merged) {
    const mergedIntoId = places.get(into)
    if (mergedIntoId) await tx.candidate.update({ where: { id }, data: { state: 'merged', mergedIntoId } })
  }
  const missing = old.passages.length - found
  const change = { title: document.title, old: old.title, found, missing }
  await record(tx, curator, 'document.corrected', change, { documentId: document.id, visibility: 'participants' })
}

const taken = (places: Map<string, string>, id: string) => [...places.values()].includes(id)

/** The one place where the words of an earlier version stand in this text. */
export function placeIn(text: string, selectors: Selectors): Span | null {
  const found = resolve(text, selectors)
  return found.status === 'found' ? { start: found.start, end: found.end } : null
}

/** The passages of recommendations, and for curators what else was decided, that the corrected version does not have. */
export async function notCarriedOver(viewer: Viewer, documentId: string) {
  if (!z.uuid().safeParse(documentId).success) return null
  const document = await reader(viewer).document.findFirst({
    where: { ...visibleDocuments(viewer), id: documentId, corrects: { is: visibleDocuments(viewer) } },
    select: {
      text: true,
      corrects: {
        select: {
          id: true,
          title: true,
          passages: {
            where: { recommendation: visibleRecommendations(viewer) },
            select: {
              ...anchor,
              id: true,
              recommendation: { select: { number: true, ...titleSelect } },
            },
            orderBy: { start: 'asc' },
          },
          candidates: {
            where: { state: { not: 'pending' }, recommendationId: null },
            select: { ...anchor, id: true, state: true },
            orderBy: { start: 'asc' },
          },
        },
      },
    },
  })
  if (!document?.corrects) return null
  const { id, title, passages, candidates } = document.corrects
  const gone = (each: Selectors) => !placeIn(document.text, each)
  return {
    old: { id, title },
    passages: passages.filter(gone),
    candidates: can(viewer, 'curate') ? candidates.filter(gone) : [],
  }
}
