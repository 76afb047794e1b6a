import { z } from 'zod'
import { commandOn } from '../../command.ts'
import type { Tx } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { id, version } from '../../form-fields.ts'
import { conflict, invalid, type Outcome, ok } from '../../outcome.ts'
import { personName, personSelect, shortNameSelect, titleSelect } from '../../translation.ts'
import { type Actor, nowOf, type Viewer } from '../../viewer.ts'
import { visibleFollowUps, visibleUpdates } from '../../visibility.ts'
import { type FoundRequest, isExpected, mustBeOpen, request, visibleRequests } from './request.ts'
import { isSame, prefilled, type RowValues, rowValues, valuesOf } from './row-values.ts'

/** `id` is the row's; `version` the state that the writer saw, or any with `anyway`. */
export const saveRowInput = rowValues.extend({ id, version, anyway: z.boolean().default(false) })

export type SavedRow = { version: number; savedAt: Date | null }

/**
 * Keeps what is typed on one follow-up, by whoever works for its lead. Nothing is reported by that, and nobody is told;
 * so there is no event until it is handed in. What equals the last state is as if nobody had touched it.
 */
export function saveRow(actor: Actor, input: z.infer<typeof saveRowInput>): Promise<Outcome<SavedRow>> {
  const { id, version, anyway, ...values } = input
  return onRow(actor, input, {
    verb: 'answerReview',
    already: (row) =>
      isSame(values, valuesOf(row, row.followUp, row.last)) && !anyway
        ? ok({ version: row.version, savedAt: row.savedAt })
        : null,
    rule: (row) => mustBeExpected(row, values),
    write: (row, tx) => write(tx, actor, row, values),
  })
}

export const keepRowInput = z.object({ id, version })

/** Stands by a row as it was written, though its follow-up changed since. */
export function keepRow(actor: Actor, input: z.infer<typeof keepRowInput>): Promise<Outcome<SavedRow>> {
  return onRow(actor, input, {
    verb: 'answerReview',
    rule: (row) => mustBeExpected(row, valuesOf(row, row.followUp, row.last)),
    write: (row, tx) => write(tx, actor, row, valuesOf(row, row.followUp, row.last)),
  })
}

type OnRow = NonNullable<RowFound> & { request: FoundRequest }

/** Commands on one row of what an organization is asked; they hold the request. */
const onRow = commandOn<OnRow, { id: string; version?: number }>({
  find: async (tx, actor, { id }) => {
    const there = await tx.reviewRow.findUnique({ where: { id }, select: { requestId: true } })
    const found = there && (await request.find(tx, actor, { id: there.requestId }))
    const row = found && (await findRow(tx, actor, id))
    return row && { ...row, request: found }
  },
  concerns: (row) => ({ organizationId: row.request.organizationId }),
  lost: async ({ savedBy }) => conflict('collecting.errors.rowChanged', { name: savedBy ?? '–' }),
  rule: (row, tx, actor) => mustBeOpen(row.request, tx, actor),
})

function mustBeExpected({ request: { organizationId }, followUp }: OnRow, { progress }: RowValues) {
  if (!isExpected(followUp, organizationId)) return invalid('', 'collecting.errors.notExpected')
  const held = progress === 'onHold' && followUp.progress !== 'onHold'
  return held ? invalid('progress', 'progress.errors.holdNeedsReason') : null
}

async function write(tx: Tx, actor: Actor, row: OnRow, values: RowValues): Promise<SavedRow> {
  const at = nowOf(actor)
  const untouched = !row.updateId && isSame(values, prefilled(row.followUp, row.last))
  const saved = { savedAt: untouched ? null : at, savedById: untouched ? null : actor.personId }
  await tx.reviewRow.update({
    where: { id: row.id },
    // What was handed in once and is written anew is to be reported anew.
    data: { ...values, ...saved, updateId: null, version: { increment: 1 } },
  })
  if (!row.request.begunAt) await tx.reviewRequest.update({ where: { id: row.requestId }, data: { begunAt: at } })
  return { version: row.version + 1, savedAt: saved.savedAt }
}

export type RowFound = Awaited<ReturnType<typeof findRow>>

export async function findRow(client: Pick<Tx, 'reviewRow' | 'person'>, viewer: Viewer, rowId: string) {
  const where = { id: rowId, request: visibleRequests(viewer), followUp: visibleFollowUps(viewer) }
  const row = await client.reviewRow.findFirst({ where, select: rowSelect(viewer) })
  if (!row) return null
  const savedBy = row.savedById
    ? await client.person.findUnique({ where: { id: row.savedById }, select: personSelect })
    : null
  const { updates, ...followUp } = row.followUp
  return { ...row, followUp, last: updates[0] ?? null, savedBy: savedBy && personName(savedBy, viewer.language) }
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
        ...titleSelect,
        leadId: true,
        progress: true,
        confidence: true,
        dueOn: true,
        version: true,
        lead: { select: shortNameSelect },
        updates: {
          where: { AND: [visibleUpdates(viewer), { noChange: false, changed: { not: '' } }] },
          orderBy: { at: 'desc' },
          take: 1,
          select: { at: true, changed: true, obstacles: true, nextStep: true, language: true, translations: true },
        },
      },
    },
  } satisfies Prisma.ReviewRowSelect
}
