import { z } from 'zod'
import { record } from '../events/record.ts'
import { id, requiredText } from '../form-fields.ts'
import { languageOf } from '../language-of.ts'
import { done, invalid, type Outcome, ok } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { addresseesIn } from './addressees.ts'
import { anchorOf, findWords } from './find-words.ts'
import { about, by, candidateFields, type Decided, onCandidate, onDocument } from './on-candidate.ts'
import { titleFrom } from './title.ts'

const place = z.union([z.literal('').transform(() => undefined), z.coerce.number().int().nonnegative()]).optional()

/** The words of the document; `start` where they were selected and not typed. */
export const adjustInput = z.object({ ...candidateFields, exact: requiredText(10_000), start: place })
export const addCandidateInput = z.object({ documentId: id, exact: requiredText(10_000), start: place })

/** Gives a candidate other edges. */
export function adjust(actor: Actor, input: z.infer<typeof adjustInput>) {
  const spanIn = (candidate: Decided) =>
    findWords(candidate.document.text, input.exact, { start: input.start, near: candidate.start })
  return onCandidate(actor, input, {
    verb: 'curate',
    already: (candidate) => {
      const span = spanIn(candidate)
      return 'start' in span && span.start === candidate.start && span.end === candidate.end ? done : null
    },
    rule: async (candidate, tx) => {
      const { documentId, document } = candidate
      const span = spanIn(candidate)
      if ('why' in span) return invalid('exact', `curation.errors.words.${span.why}`)
      const { start, end } = span
      if ((await tx.candidate.count({ where: { documentId, id: { not: candidate.id }, start, end } })) > 0)
        return invalid('exact', 'curation.errors.words.already')
      const anchor = anchorOf(document.text, span)
      return anchor ? ok(anchor) : invalid('exact', 'curation.errors.words.ambiguous')
    },
    write: async (candidate, tx, selectors, curator) => {
      await tx.candidate.update({ where: { id: candidate.id }, data: { ...selectors, ...by(curator) } })
      const change = { document: candidate.document.title, old: candidate.exact, new: selectors.exact }
      await record(tx, curator, 'candidate.adjusted', change, about(candidate))
    },
  })
}

/** Makes a candidate of words that no rule found; that it is there already is as good. */
export function addCandidate(actor: Actor, input: z.infer<typeof addCandidateInput>) {
  const id = input.documentId
  const target = { id }
  return onDocument(actor, target, {
    verb: 'curate',
    already: async ({ text }, tx): Promise<Outcome<{ id: string }> | null> => {
      const span = findWords(text, input.exact, { start: input.start })
      if ('why' in span) return null
      const where = { documentId: id, start: span.start, end: span.end }
      const there = await tx.candidate.findFirst({ where, select: { id: true } })
      return there && ok(there)
    },
    rule: ({ text }) => {
      const span = findWords(text, input.exact, { start: input.start })
      if ('why' in span) return invalid('exact', `curation.errors.words.${span.why}`)
      const anchor = anchorOf(text, span)
      return anchor ? ok(anchor) : invalid('exact', 'curation.errors.words.ambiguous')
    },
    write: async (document, tx, selectors, curator) => {
      const before = await tx.candidate.findFirst({
        where: { documentId: id, start: { lte: selectors.start } },
        select: { section: true, themeId: true },
        orderBy: { start: 'desc' },
      })
      const { decidedById, decidedAt } = by(curator)
      const added = await tx.candidate.create({
        data: {
          documentId: id,
          ...selectors,
          ...before,
          origin: 'added',
          title: titleFrom(selectors.exact, null),
          language: languageOf(selectors.exact),
          visibility: document.visibility,
          addressees: addresseesIn(null, []),
          decidedById,
          decidedAt,
        },
        select: { id: true },
      })
      const said = { document: document.title, words: selectors.exact }
      await record(tx, actor, 'candidate.added', said, { documentId: id, visibility: 'secretariat' })
      return added
    },
  })
}
