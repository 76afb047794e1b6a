import { z } from 'zod'
import { type Tx, transaction } from '../db/client.ts'
import { id, version } from '../form-fields.ts'
import { conflict, forbidden, notFound, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import type { Curator } from '../roundtables/found.ts'
import { type Actor, nowOf } from '../viewer.ts'

export const candidateFields = { id, version }
export const candidateInput = z.object(candidateFields)
/** The value of a button in a list of candidates: its id, a space, the version that was shown. */
export const pickedInput = z.object({
  pick: z.preprocess((value) => {
    const [id, version] = String(value).split(' ')
    return { id, version }
  }, candidateInput),
})

const decided = {
  id: true,
  documentId: true,
  exact: true,
  start: true,
  end: true,
  cueStart: true,
  cueEnd: true,
  state: true,
  reason: true,
  mergedIntoId: true,
  title: true,
  language: true,
  translations: true,
  themeId: true,
  visibility: true,
  addressees: true,
  decidedById: true,
  recommendationId: true,
  version: true,
  document: { select: { title: true, text: true, visibility: true } },
} as const

export type Decided = Awaited<ReturnType<typeof load>>

/**
 * Decides on one candidate, unless somebody else did since `version`, the one that the form showed: then what the other did
 * is said, and nothing is written. Curators of one document wait for each other for that moment.
 * @param already whether it stands so already, which is as good as done
 */
export async function decide(
  actor: Actor,
  input: z.infer<typeof candidateInput>,
  work: (tx: Tx, curator: Curator, candidate: Decided) => Promise<Outcome>,
  already: (candidate: Decided) => boolean = () => false,
): Promise<Outcome> {
  if (!can(actor, 'curate')) return forbidden
  return transaction(async (tx) => {
    const found = await tx.candidate.findFirst({
      where: { id: input.id, document: { seriesId: actor.seriesId } },
      select: { documentId: true },
    })
    if (!found) return notFound
    await lockDocument(tx, found.documentId)
    const candidate = await load(tx, input.id)
    if (candidate.version !== input.version) {
      if (candidate.decidedById === actor.personId && already(candidate)) return { status: 'ok', value: undefined }
      return lost(tx, candidate)
    }
    if (candidate.recommendationId) return conflict('curation.errors.confirmed')
    return work(tx, { ...actor, role: 'secretariat' }, candidate)
  }, actor.at)
}

/** Whoever decides on candidates of a document holds this until committed. */
export async function lockDocument(tx: Tx, id: string) {
  await tx.$queryRaw`select id from "Document" where id = ${id}::uuid for update`
}

function load(tx: Tx, id: string) {
  return tx.candidate.findUniqueOrThrow({ where: { id }, select: decided })
}

async function lost(tx: Tx, { decidedById, state, reason, recommendationId }: Decided) {
  if (recommendationId) return conflict('curation.errors.confirmed')
  const other = decidedById && (await tx.person.findUnique({ where: { id: decidedById }, select: { name: true } }))
  return conflict('curation.errors.lost', { name: other ? other.name : '–', did: state, reason: reason ?? '' })
}

/** What every decision leaves: who decided, when, and a version more. */
export function by(curator: Curator) {
  return { decidedById: curator.personId, decidedAt: nowOf(curator), version: { increment: 1 } }
}

export const words = (candidate: Decided) => ({ document: candidate.document.title, words: candidate.exact })
export const about = (candidate: Decided) => ({ documentId: candidate.documentId, visibility: 'secretariat' }) as const
