import { z } from 'zod'
import { db, type Tx, transaction } from '../db/client.ts'
import { PassageNotFound } from '../documents/passage.ts'
import { id } from '../form-fields.ts'
import { conflict, forbidden, invalid, notFound, type Outcome, ok } from '../outcome.ts'
import { can } from '../policy.ts'
import { adopt } from '../recommendations/adopt.ts'
import type { Curator } from '../roundtables/found.ts'
import { givenIn, localized } from '../translation.ts'
import type { Actor, Viewer } from '../viewer.ts'
import { addressees } from './addressees.ts'
import { lockDocument } from './decide.ts'
import { knownOrganizations } from './known.ts'
import { stampOf } from './stamp.ts'

/** `stamp`: what the preview was made from. */
export const adoptAcceptedInput = z.object({ id, stamp: z.string() })

const row = {
  id: true,
  exact: true,
  start: true,
  title: true,
  language: true,
  translations: true,
  themeId: true,
  theme: { select: { name: true, language: true, translations: true } },
  visibility: true,
  addressees: true,
  merged: { select: { id: true, exact: true, start: true }, orderBy: { start: 'asc' } },
} as const

/** What confirming would make recommendations of, in the order of the text; null for whoever may not curate. */
export async function toBeAdopted(viewer: Viewer, documentId: string) {
  if (!can(viewer, 'curate')) return null
  const [next, rows, stamp, organizations] = await Promise.all([
    db.series.findUniqueOrThrow({ where: { id: viewer.seriesId }, select: { recommendationsNumbered: true } }),
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
export async function adoptAccepted(
  actor: Actor,
  input: z.infer<typeof adoptAcceptedInput>,
): Promise<Outcome<{ count: number }>> {
  if (!can(actor, 'curate')) return forbidden
  try {
    return await transaction((tx) => adoptIn(tx, { ...actor, role: 'secretariat' }, input), actor.at)
  } catch (error) {
    if (error instanceof Unanchored) return invalid('stamp', 'curation.errors.unanchored', { words: error.message })
    throw error
  }
}

class Unanchored extends Error {}

async function adoptIn(tx: Tx, curator: Curator, { id: documentId, stamp }: z.infer<typeof adoptAcceptedInput>) {
  const { seriesId } = curator
  const document = await tx.document.findFirst({ where: { id: documentId, seriesId }, select: { roundtableId: true } })
  if (!document) return notFound
  if (!document.roundtableId) return invalid('stamp', 'curation.errors.noRoundtable')
  await lockDocument(tx, documentId)
  const rows = await acceptedOf(tx, documentId, seriesId)
  if (rows.length === 0) return ok({ count: 0 })
  if ((await stampOf(documentId, tx)) !== stamp) return conflict('curation.errors.previewChanged')
  for (const { id, merged, exact, start, theme: _, language: __, ...candidate } of rows) {
    const passages = [{ exact, start }, ...merged.map((each) => ({ exact: each.exact, start: each.start }))]
    const recommendation = await adopt(tx, curator, {
      roundtableId: document.roundtableId,
      documentId,
      ...candidate,
      translations: givenIn(candidate),
      addressees: distinct(addressees.parse(candidate.addressees)),
      passages: passages.toSorted((a, b) => a.start - b.start),
    }).catch((error): never => {
      throw error instanceof PassageNotFound ? new Unanchored(exact.slice(0, 80)) : error
    })
    await tx.candidate.updateMany({
      where: { id: { in: [id, ...merged.map((each) => each.id)] } },
      data: { recommendationId: recommendation.id, version: { increment: 1 } },
    })
  }
  return ok({ count: rows.length })
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
