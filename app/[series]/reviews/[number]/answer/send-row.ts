import { z } from 'zod'
import type { KeptRow } from './kept-rows.ts'

const theirs = z.record(z.string(), z.union([z.string(), z.boolean(), z.null()]))
const answer = z.union([
  z.object({ status: z.literal('saved'), version: z.number(), at: z.string() }),
  z.object({ status: z.literal('conflict'), version: z.number(), name: z.string(), theirs }),
  z.object({ status: z.literal('refused'), message: z.string() }),
  z.object({ status: z.literal('signedOut') }),
])

type Sent = z.infer<typeof answer> | { status: 'offline' }

/** Sends one row. Whatever is no clear answer counts as a line that is down: the row stays and is sent again. */
export async function sendRow(url: string, requestId: string, id: string, row: KeptRow): Promise<Sent> {
  const { values, version } = row
  const replies = Object.entries(values).sort(([a], [b]) => Number(a) - Number(b))
  const body =
    id === 'replies'
      ? { id: requestId, version, replies: replies.map(([, reply]) => reply) }
      : { id, version, ...values }
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    return answer.parse(await response.json())
  } catch {
    return { status: 'offline' }
  }
}
