import { z } from 'zod'
import { type Tx, transaction } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { id, version } from '../../form-fields.ts'
import { conflict, forbidden, invalid, notFound, type Outcome, ok } from '../../outcome.ts'
import { can } from '../../policy.ts'
import { type Actor, nowOf, type Viewer } from '../../viewer.ts'
import { visibleFollowUps, visibleUpdates } from '../../visibility.ts'
import { isExpected, lockRequest, mustBeOpen, visibleRequests } from './request.ts'
import { isSame, prefilled, rowValues, valuesOf } from './row-values.ts'

/** `id` is the row's; `version` the state that the writer saw, or any with `anyway`. */
export const saveRowInput = rowValues.extend({ id, version, anyway: z.boolean().default(false) })

export type SavedRow = { version: number; savedAt: Date | null }

/**
 * Keeps what is typed on one follow-up, by whoever works for its lead. Nothing is reported by that, and nobody is told;
 * so there is no event until it is handed in. What equals the last state is as if nobody had touched it.
 */
export function saveRow(actor: Actor, input: z.infer<typeof saveRowInput>): Promise<Outcome<SavedRow>> {
  return transaction((tx) => saveIn(tx, actor, input), actor.at)
}

export async function saveIn(tx: Tx, actor: Actor, input: z.infer<typeof saveRowInput>): Promise<Outcome<SavedRow>> {
  const { requestId } = (await tx.reviewRow.findUnique({ where: { id: input.id }, select: { requestId: true } })) ?? {}
  const request = requestId && (await lockRequest(tx, actor, requestId))
  const row = request && (await findRow(tx, actor, input.id))
  if (!request || !row) return notFound
  const { organizationId } = request
  if (!can(actor, 'answerReview', { organizationId })) return forbidden
  const { id: _, version: seen, anyway, ...values } = input
  const now = valuesOf(row, row.followUp, row.last)
  if (isSame(values, now) && !anyway) return ok({ version: row.version, savedAt: row.savedAt })
  const closed = mustBeOpen(request)
  if (closed) return closed
  if (!isExpected(row.followUp, organizationId)) return invalid('', 'collecting.errors.notExpected')
  if (values.progress === 'onHold' && row.followUp.progress !== 'onHold')
    return invalid('progress', 'progress.errors.holdNeedsReason')
  if (seen !== row.version) return conflict('collecting.errors.rowChanged', { name: row.savedBy ?? '–' })
  return ok(await write(tx, actor, { ...row, begunAt: request.begunAt }, values))
}

export const keepRowInput = z.object({ id, version })

/** Stands by a row as it was written, though its follow-up changed since. */
export function keepRow(actor: Actor, input: z.infer<typeof keepRowInput>): Promise<Outcome<SavedRow>> {
  return transaction(async (tx): Promise<Outcome<SavedRow>> => {
    const row = await findRow(tx, actor, input.id)
    if (!row) return notFound
    return saveIn(tx, actor, { ...valuesOf(row, row.followUp, row.last), ...input, anyway: true })
  }, actor.at)
}

async function write(
  tx: Tx,
  actor: Actor,
  row: NonNullable<RowFound> & { begunAt: Date | null },
  values: z.infer<typeof rowValues>,
): Promise<SavedRow> {
  const at = nowOf(actor)
  const untouched = !row.updateId && isSame(values, prefilled(row.followUp, row.last))
  const saved = { savedAt: untouched ? null : at, savedById: untouched ? null : actor.personId }
  await tx.reviewRow.update({
    where: { id: row.id },
    // What was handed in once and is written anew is to be reported anew.
    data: { ...values, ...saved, updateId: null, version: { increment: 1 } },
  })
  if (!row.begunAt) await tx.reviewRequest.update({ where: { id: row.requestId }, data: { begunAt: at } })
  return { version: row.version + 1, savedAt: saved.savedAt }
}

export type RowFound = Awaited<ReturnType<typeof findRow>>

/** One row with the state of its follow-up and what its lead last reported. */
export async function findRow(client: Pick<Tx, 'reviewRow' | 'person'>, viewer: Viewer, rowId: string) {
  const where = { id: rowId, request: visibleRequests(viewer), followUp: visibleFollowUps(viewer) }
  const row = await client.reviewRow.findFirst({ where, select: rowSelect(viewer) })
  if (!row) return null
  const savedBy = row.savedById
    ? await client.person.findUnique({ where: { id: row.savedById }, select: { name: true } })
    : null
  const { updates, ...followUp } = row.followUp
  return { ...row, followUp, last: updates[0] ?? null, savedBy: savedBy?.name ?? null }
}

/** The last report in words, as far as the viewer may read it, comes along as `updates`. */
export function rowSelect(viewer: Viewer) {
  return {
    id: true,
    requestId: true,
    noChange: true,
    progress: true,
    confidence: true,
    changed: true,
    obstacles: true,
    nextStep: true,
    savedAt: true,
    savedById: true,
    updateId: true,
    version: true,
    followUp: {
      select: {
        id: true,
        number: true,
        title: true,
        language: true,
        leadId: true,
        progress: true,
        confidence: true,
        dueOn: true,
        version: true,
        lead: { select: { shortName: true, language: true, translations: true } },
        updates: {
          where: { AND: [visibleUpdates(viewer), { noChange: false, changed: { not: '' } }] },
          orderBy: { at: 'desc' },
          take: 1,
          select: { at: true, changed: true, obstacles: true, nextStep: true, language: true },
        },
      },
    },
  } satisfies Prisma.ReviewRowSelect
}
