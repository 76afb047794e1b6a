import { z } from 'zod'
import { Refusal } from '../command.ts'
import { db, reader, type Tx } from '../db/client.ts'
import { PassageNotFound } from '../documents/passage.ts'
import { id, mark } from '../form-fields.ts'
import { conflict, invalid, ok } from '../outcome.ts'
import { can } from '../policy.ts'
import { adopt } from '../recommendations/adopt.ts'
import { givenIn, localized, nameSelect, titleSelect } from '../translation.ts'
import type { Actor, Viewer } from '../viewer.ts'
import { addressees } from './addressees.ts'
import { stampOf } from './curation-page.ts'
import { knownOrganizations } from './names-to-match.ts'
import { onDocument } from './on-candidate.ts'

/** `stamp`: what the preview was made from. */
export const adoptAcceptedInput = z.object({ id, stamp: mark(200) })

const row = {
  id: true,
  exact: true,
  start: true,
  ...titleSelect,
  themeId: true,
  theme: { select: nameSelect },
  visibility: true,
  addressees: true,
  merged: { select: { id: true, exact: true, start: true }, orderBy: { start: 'asc' } },
} as const

/** What confirming would make recommendations of, in the order of the text; null for whoever may not curate. */
export async function toBeAdopted(viewer: Viewer, documentId: string) {
  if (!can(viewer, 'curate')) return null
  const [next, rows, stamp, organizations] = await Promise.all([
    reader(viewer).series.findFirstOrThrow({
      where: { id: viewer.seriesId },
      select: { recommendationsNumbered: true },
    }),
    acceptedOf(db, documentId, viewer.seriesId),
    stampOf(documentId),
    knownOrganizations(viewer.seriesId),
  ])
  const nameOf = (id: string | null) => organizations.find((each) => each.id === id)
  return {
    stamp,
    rows: rows.map((each, index) => ({
      ...each,
      number: next.recommendationsNumbered + index + 1,
      addressed: distinct(addressees.parse(each.addressees)).map(({ wording, organizationId }) => {
        const known = nameOf(organizationId)
        return known ? localized(known, 'name', viewer.language) : (wording ?? '')
      }),
    })),
  }
}

/**
 * Makes recommendations of everything that was accepted, through the ordinary command, with the passages of what was merged
 * into each. All or none; and only what the preview showed.
 */
export function adoptAccepted(actor: Actor, input: z.infer<typeof adoptAcceptedInput>) {
  const { id: documentId, stamp } = input
  const { seriesId } = actor
  return onDocument(actor, input, {
    verb: 'curate',
    rule: async ({ roundtableId }, tx) => {
      if (!roundtableId) return invalid('stamp', 'curation.errors.noRoundtable')
      const rows = await acceptedOf(tx, documentId, seriesId)
      const seen = rows.length === 0 || (await stampOf(documentId, tx)) === stamp
      return seen ? ok({ rows, roundtableId }) : conflict('curation.errors.previewChanged')
    },
    write: async (_, tx, { rows, roundtableId }, curator) => {
      for (const { id, merged, exact, start, theme: _, language: __, ...candidate } of rows) {
        const passages = [{ exact, start }, ...merged.map((each) => ({ exact: each.exact, start: each.start }))]
        const recommendation = await adopt(tx, curator, {
          roundtableId,
          documentId,
          ...candidate,
          translations: givenIn(candidate),
          addressees: distinct(addressees.parse(candidate.addressees)),
          passages: passages.toSorted((a, b) => a.start - b.start),
        }).catch((error): never => {
          if (!(error instanceof PassageNotFound)) throw error
          throw new Refusal(invalid('stamp', 'curation.errors.unanchored', { words: exact.slice(0, 80) }))
        })
        await tx.candidate.updateMany({
          where: { id: { in: [id, ...merged.map((each) => each.id)] } },
          data: { recommendationId: recommendation.id, version: { increment: 1 } },
        })
      }
      return { count: rows.length }
    },
  })
}

function acceptedOf(client: Pick<Tx, 'candidate'>, documentId: string, seriesId: string) {
  return client.candidate.findMany({
    where: { documentId, document: { seriesId }, state: 'accepted', recommendationId: null },
    select: row,
    orderBy: { start: 'asc' },
  })
}

/** A recommendation is addressed to an organization once, whatever words named it. */
function distinct(named: z.infer<typeof addressees>) {
  return named.filter(
    ({ organizationId }, index) =>
      organizationId === null || named.findIndex((each) => each.organizationId === organizationId) === index,
  )
}
