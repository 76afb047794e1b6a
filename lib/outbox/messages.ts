import { z } from 'zod'
import { db } from '../db/client.ts'
import { env } from '../env.ts'
import { id } from '../form-fields.ts'
import { done, forbidden, notFound } from '../outcome.ts'
import { can } from '../policy.ts'
import type { Actor, Viewer } from '../viewer.ts'
import { withoutToken } from './enqueue.ts'
import { attemptsAllowed } from './sending.ts'

export const pageSize = 50

/** waiting: to be sent; kept: stays here, as no mail server is configured; unsure: nobody knows whether it went out */
export type MessageState = 'sent' | 'waiting' | 'kept' | 'failed' | 'unsure'

/** A process that has not finished within this time is gone. */
const sendingMinutes = 10

/** The outbox, the newest message first. @param before id of the last message of the page before */
export async function listMessages(viewer: Viewer, before?: string, now = new Date()) {
  if (!can(viewer, 'readOutbox')) return []
  // Ids are UUIDs of version 7, so their order is that of time.
  const messages = await db.message.findMany({
    where: { seriesId: viewer.seriesId, ...(before && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
  })
  return messages.map((message) => ({
    ...message,
    // Where mail is sent, a link is for its recipient alone; where none is, this page is how it gets there.
    body: env().SMTP_URL ? withoutToken(message.body) : message.body,
    state: stateOf(message, now),
  }))
}

type Standing = { sentAt: Date | null; sendingSince: Date | null; attempts: number }

export function stateOf({ sentAt, sendingSince, attempts }: Standing, now = new Date()): MessageState {
  if (sentAt) return 'sent'
  if (sendingSince) return now.getTime() - sendingSince.getTime() > sendingMinutes * 60_000 ? 'unsure' : 'waiting'
  if (attempts >= attemptsAllowed) return 'failed'
  return env().SMTP_URL ? 'waiting' : 'kept'
}

export const sendAgainInput = z.object({ messageId: id })

/** Puts a message that failed, or of which nobody knows, back among those to be sent: a person's decision. */
export async function sendAgain(actor: Actor, { messageId }: z.infer<typeof sendAgainInput>) {
  if (!can(actor, 'readOutbox')) return forbidden
  const message = await db.message.findFirst({ where: { id: messageId, seriesId: actor.seriesId } })
  if (!message) return notFound
  const { attempts, sendingSince } = message
  if (!['failed', 'unsure'].includes(stateOf(message))) return done
  await db.message.updateMany({
    where: { id: messageId, sentAt: null, attempts, sendingSince },
    data: { attempts: 0, sendingSince: null, retryAt: new Date(), error: null },
  })
  return done
}
