import { z } from 'zod'
import { commandOn, lock, nameFor } from '../command.ts'
import type { Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { id, version } from '../form-fields.ts'
import { conflict, done } from '../outcome.ts'
import type { Curator } from '../roundtables/series.ts'
import { titleSelect } from '../translation.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { visibleDocuments } from '../visibility.ts'

export const candidateFields = { id, version }
export const candidateInput = z.object(candidateFields)
/** The value of a button in a list of candidates: its id, a space, the version that was shown. */
export const pickedInput = z.object({
  pick: z.preprocess((value) => {
    const [id, version] = String(value).split(' ')
    return { id, version }
  }, candidateInput),
})

/** What was proposed for a candidate, and decided. */
export const proposalColumns = {
  id: true,
  exact: true,
  start: true,
  end: true,
  cueStart: true,
  cueEnd: true,
  state: true,
  reason: true,
  mergedIntoId: true,
  ...titleSelect,
  themeId: true,
  visibility: true,
  addressees: true,
  decidedById: true,
  version: true,
} satisfies Prisma.CandidateSelect

const decided = {
  ...proposalColumns,
  documentId: true,
  recommendationId: true,
  document: { select: { title: true, text: true, visibility: true } },
} satisfies Prisma.CandidateSelect

export const onDocument = commandOn({
  find: async (tx: Tx, actor: Actor, { id }: { id: string; version?: number }) => {
    await lock(tx, actor, 'Document', id)
    const select = { id: true, title: true, text: true, visibility: true, roundtableId: true } as const
    return tx.document.findFirst({ where: { ...visibleDocuments(actor), id }, select })
  },
})

export type Decided = Prisma.CandidateGetPayload<{ select: typeof decided }>

/** Decides on one candidate; curators of one document wait for each other for that moment. */
export const onCandidate = commandOn<Decided, z.infer<typeof candidateInput>>({
  find: async (tx, actor, { id }) => {
    const where = { id, document: visibleDocuments(actor) }
    const there = await tx.candidate.findFirst({ where, select: { documentId: true } })
    if (!there) return null
    await lock(tx, actor, 'Document', there.documentId)
    return tx.candidate.findFirst({ where, select: decided })
  },
  lost: async ({ decidedById, state, reason, ...candidate }, tx, actor) => {
    const confirmed = mustNotBeConfirmed(candidate)
    if (confirmed) return confirmed
    const name = await nameFor(tx, actor, decidedById)
    return conflict('curation.errors.lost', { name, did: state, reason: reason ?? '' })
  },
  rule: mustNotBeConfirmed,
})

function mustNotBeConfirmed({ recommendationId }: Pick<Decided, 'recommendationId'>) {
  return recommendationId ? conflict('curation.errors.confirmed') : null
}

/** Whoever decided so already need not do so again. */
export function decidedBy(actor: Actor, candidate: Decided, so: boolean) {
  return so && candidate.decidedById === actor.personId ? done : null
}

/** What every decision leaves: who decided, when, and a version more. */
export function by(curator: Curator) {
  return { decidedById: curator.personId, decidedAt: nowOf(curator), version: { increment: 1 } }
}

export const words = (candidate: Decided) => ({ document: candidate.document.title, words: candidate.exact })
export const about = (candidate: Decided) => ({ documentId: candidate.documentId, visibility: 'secretariat' }) as const
