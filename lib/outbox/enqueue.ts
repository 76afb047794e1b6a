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
  files?: MailFile[]
}

export type MailFile = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }

/** Puts a message into the outbox, in the transaction that gives cause for it; the worker sends it after the commit. */
export async function enqueueMessage(tx: Tx, { files = [], to, ...message }: NewMessage) {
  const data = { ...message, toEmail: to.email, toName: to.name, language: to.language }
  const [written] = await tx.message.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } })
  if (written) await tx.messageFile.createMany({ data: files.map((file) => ({ ...file, messageId: written.id })) })
}

/** What stays in the outbox of a message that was sent: all of it but the one-time link. */
export function withoutToken(body: string) {
  return body.replace(/([?&]token=)[\w-]+/g, '$1…')
}
