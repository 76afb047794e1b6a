import type { Tx } from '../db/client.ts'
import type { Language } from '../db/generated/enums.ts'

export type NewMessage = {
  seriesId: string
  kind: string
  to: { email: string; name: string; language: Language }
  subject: string
  body: string
  /** what must not be mailed twice: a second message of the same key is dropped */
  key?: string
}

/** Puts a message into the outbox, in the transaction that gives cause for it; the worker sends it after the commit. */
export async function enqueueMessage(tx: Tx, { seriesId, kind, to, subject, body, key }: NewMessage) {
  const data = { seriesId, kind, key, toEmail: to.email, toName: to.name, language: to.language, subject, body }
  await tx.message.createMany({ data, skipDuplicates: true })
}

/** What stays in the outbox of a message that was sent: all of it but the one-time link. */
export function withoutToken(body: string) {
  return body.replace(/([?&]token=)[\w-]+/g, '$1…')
}
