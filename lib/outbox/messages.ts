import { z } from 'zod'
import { lock } from '../command.ts'
import { db } from '../db/client.ts'
import { env } from '../env.ts'
import { id } from '../form-fields.ts'
import { onSeries } from '../on-series.ts'
import { done, notFound } from '../outcome.ts'
import { can } from '../policy.ts'
import type { Actor, Viewer } from '../viewer.ts'
import { withoutToken } from './enqueue.ts'
import { attemptsAllowed } from './sending.ts'

export const pageSize = 50

/** waiting: to be sent; kept: stays here, as no mail server is configured; unsure: nobody knows whether it went out */
type MessageState = 'sent' | 'waiting' | 'kept' | 'failed' | 'unsure'

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
export function sendAgain(actor: Actor, { messageId: id }: z.infer<typeof sendAgainInput>) {
  return onSeries(actor, {
    verb: 'readOutbox',
    already: async (series, tx) => {
      await lock(tx, actor, 'Message', id)
      const message = await tx.message.findFirst({ where: { id, seriesId: series.id } })
      if (!message) return notFound
      return ['failed', 'unsure'].includes(stateOf(message)) ? null : done
    },
    write: async (_, tx) => {
      const again = { attempts: 0, sendingSince: null, retryAt: new Date(), error: null }
      await tx.message.update({ where: { id }, data: again })
    },
  })
}
