import { z } from 'zod'
import { nameFor } from '../../command.ts'
import { db } from '../../db/client.ts'
import type { MessageKey } from '../../messages/load.ts'
import type { MessageValues, Outcome } from '../../outcome.ts'
import type { Actor } from '../../viewer.ts'
import { saveReplies, saveRepliesInput } from './replies.ts'
import { visibleRequests } from './request.ts'
import { findRow, saveRow, saveRowInput } from './row.ts'
import { valuesOf } from './row-values.ts'

/** One row, or all replies, as the page sends them while somebody types. `id` of replies is the request's. */
export const autosaveInput = z.union([saveRepliesInput, saveRowInput])

type Kept =
  | { status: 'saved'; version: number; at: Date }
  /** somebody else was quicker: what they wrote, by field, and the version of it */
  | { status: 'conflict'; version: number; name: string; theirs: Record<string, string | boolean | null> }
  | { status: 'refused'; message: MessageKey; values?: MessageValues; gone: boolean }

/** Saves what was typed, or tells what somebody else wrote meanwhile; nothing is overwritten. */
export async function autosave(actor: Actor, input: z.infer<typeof autosaveInput>): Promise<Kept> {
  const outcome: Outcome<{ version: number }> =
    'replies' in input ? await saveReplies(actor, input) : await saveRow(actor, input)
  if (outcome.status === 'ok') return { status: 'saved', version: outcome.value.version, at: new Date() }
  if (outcome.status === 'refused') return { status: 'refused', message: `errors.${outcome.why}`, gone: true }
  if (outcome.status === 'invalid')
    return { status: 'refused', message: outcome.message, values: outcome.values, gone: false }
  return 'replies' in input ? theirReplies(actor, input.id) : theirRow(actor, input.id)
}

async function theirRow(actor: Actor, id: string): Promise<Kept> {
  const row = await findRow(db, actor, id)
  if (!row) return { status: 'refused', message: 'errors.notFound', gone: true }
  const theirs = valuesOf(row, row.followUp, row.last)
  return { status: 'conflict', version: row.version, name: row.savedBy ?? '–', theirs }
}

async function theirReplies(actor: Actor, id: string): Promise<Kept> {
  const request = await db.reviewRequest.findFirst({
    where: { AND: [visibleRequests(actor), { id }] },
    select: { version: true, replies: true, repliedById: true },
  })
  if (!request) return { status: 'refused', message: 'errors.notFound', gone: true }
  const theirs = Object.fromEntries(request.replies.map((reply, n) => [String(n), reply]))
  return { status: 'conflict', version: request.version, name: await nameFor(db, actor, request.repliedById), theirs }
}
