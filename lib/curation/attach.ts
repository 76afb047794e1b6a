import { z } from 'zod'
import { reader } from '../db/client.ts'
import { record } from '../events/record.ts'
import { id } from '../form-fields.ts'
import { invalid, ok } from '../outcome.ts'
import { can } from '../policy.ts'
import { titleSelect } from '../translation.ts'
import type { Actor, Viewer } from '../viewer.ts'
import { anchorOf } from './find-words.ts'
import { about, by, candidateFields, decidedBy, onCandidate, words } from './on-candidate.ts'

export const attachInput = z.object({ ...candidateFields, recommendationId: id })

/**
 * Gives a passage to a recommendation that there is: what its words became in a corrected version of the document, where
 * they were not found again by themselves.
 */
export function attachPassage(actor: Actor, input: z.infer<typeof attachInput>) {
  const { recommendationId } = input
  return onCandidate(actor, input, {
    verb: 'curate',
    already: (candidate) => decidedBy(actor, candidate, candidate.recommendationId === recommendationId),
    rule: async ({ documentId, ...candidate }, tx) => {
      const document = await tx.document.findUniqueOrThrow({ where: { id: documentId }, select: { correctsId: true } })
      const found = await tx.recommendation.findFirst({
        where: { id: recommendationId, passages: { some: { documentId: document.correctsId ?? documentId } } },
        select: { number: true, visibility: true, passages: { select: { position: true } } },
      })
      if (!found) return invalid('recommendationId', 'errors.choose')
      if (await tx.candidate.count({ where: { mergedIntoId: candidate.id } }))
        return invalid('recommendationId', 'curation.errors.carriesOthers')
      const selectors = anchorOf(candidate.document.text, candidate)
      return selectors ? ok({ ...found, selectors }) : invalid('recommendationId', 'curation.errors.words.ambiguous')
    },
    write: async (candidate, tx, { number, visibility, passages, selectors }, curator) => {
      const { documentId } = candidate
      const position = Math.max(0, ...passages.map((each) => each.position)) + 1
      await tx.passage.create({ data: { ...selectors, documentId, recommendationId, position } })
      await tx.candidate.update({
        where: { id: candidate.id },
        data: { state: 'accepted', recommendationId, reason: null, mergedIntoId: null, ...by(curator) },
      })
      const added = { ...words(candidate), number }
      const on = { ...about(candidate), recommendationId, visibility }
      await record(tx, curator, 'recommendation.passageAdded', added, on)
    },
  })
}

/** The recommendations of the version that a document corrects; none for one that corrects no other. */
export async function recommendationsBefore(viewer: Viewer, correctsId: string | null) {
  if (!correctsId || !can(viewer, 'curate')) return []
  return reader(viewer).recommendation.findMany({
    where: { seriesId: viewer.seriesId, passages: { some: { documentId: correctsId } } },
    select: { id: true, number: true, ...titleSelect },
    orderBy: { number: 'asc' },
  })
}
