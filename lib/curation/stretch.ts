import { z } from 'zod'
import { transaction } from '../db/client.ts'
import { selectorsFor } from '../documents/passage.ts'
import { record } from '../events/record.ts'
import { id, requiredText } from '../form-fields.ts'
import { done, forbidden, invalid, notFound, type Outcome, ok } from '../outcome.ts'
import { can } from '../policy.ts'
import type { Actor } from '../viewer.ts'
import { addresseesIn } from './addressees.ts'
import { about, by, candidateFields, decide, lockDocument } from './decide.ts'
import { findWords, isAnchor } from './find-words.ts'
import { titleFrom } from './title.ts'

const place = z.union([z.literal('').transform(() => undefined), z.coerce.number().int().nonnegative()]).optional()

/** The words of the document; `start` where they were selected and not typed. */
export const adjustInput = z.object({ ...candidateFields, exact: requiredText(10_000), start: place })
export const addCandidateInput = z.object({ documentId: id, exact: requiredText(10_000), start: place })

/** Gives a candidate other edges. */
export function adjust(actor: Actor, input: z.infer<typeof adjustInput>) {
  return decide(actor, input, async (tx, curator, candidate) => {
    const { text } = candidate.document
    const span = findWords(text, input.exact, { start: input.start, near: candidate.start })
    if ('why' in span) return invalid('exact', `curation.errors.words.${span.why}`)
    if (span.start === candidate.start && span.end === candidate.end) return done
    const others = await tx.candidate.findMany({
      where: { documentId: candidate.documentId, id: { not: candidate.id }, start: span.start, end: span.end },
    })
    if (others.length > 0) return invalid('exact', 'curation.errors.words.already')
    if (!isAnchor(text, span)) return invalid('exact', 'curation.errors.words.ambiguous')
    const selectors = selectorsFor(text, span.start, span.end)
    await tx.candidate.update({ where: { id: candidate.id }, data: { ...selectors, ...by(curator) } })
    const change = { document: candidate.document.title, old: candidate.exact, new: selectors.exact }
    await record(tx, curator, 'candidate.adjusted', change, about(candidate))
    return done
  })
}

/** Makes a candidate of words that no rule found. */
export async function addCandidate(
  actor: Actor,
  input: z.infer<typeof addCandidateInput>,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'curate')) return forbidden
  const { seriesId } = actor
  return transaction(async (tx) => {
    const document = await tx.document.findFirst({
      where: { id: input.documentId, seriesId },
      select: { id: true, title: true, text: true, visibility: true },
    })
    if (!document) return notFound
    await lockDocument(tx, document.id)
    const span = findWords(document.text, input.exact, { start: input.start })
    if ('why' in span) return invalid('exact', `curation.errors.words.${span.why}`)
    if (!isAnchor(document.text, span)) return invalid('exact', 'curation.errors.words.ambiguous')
    const { start, end } = span
    const there = await tx.candidate.findFirst({ where: { documentId: document.id, start, end }, select: { id: true } })
    if (there) return ok({ id: there.id })
    const before = await tx.candidate.findFirst({
      where: { documentId: document.id, start: { lte: start } },
      select: { section: true, themeId: true },
      orderBy: { start: 'desc' },
    })
    const selectors = selectorsFor(document.text, start, end)
    const { decidedById, decidedAt } = by({ ...actor, role: 'secretariat' })
    const { id } = await tx.candidate.create({
      data: {
        documentId: document.id,
        ...selectors,
        ...before,
        origin: 'added',
        title: titleFrom(selectors.exact, null),
        visibility: document.visibility,
        addressees: addresseesIn(null, []),
        decidedById,
        decidedAt,
      },
      select: { id: true },
    })
    const payload = { document: document.title, words: selectors.exact }
    await record(tx, actor, 'candidate.added', payload, { documentId: document.id, visibility: 'secretariat' })
    return ok({ id })
  }, actor.at)
}
