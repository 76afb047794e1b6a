import { z } from 'zod'
import { wake } from '../background/wake.ts'
import { db, transaction } from '../db/client.ts'
import { enqueueMessage } from '../outbox/enqueue.ts'
import { mailText } from '../outbox/mail-text.ts'
import { emailField } from './email.ts'
import { seriesOf } from './join.ts'
import { localPath } from './local-path.ts'
import { newLink } from './sign-in-link.ts'

export const linkRequest = z.object({ email: emailField, to: localPath })

/**
 * Mails a link to sign in by, if the address is that of a member. To be run after the answer was sent, so that neither its
 * words nor its time tell whether the address is known.
 */
export async function mailLink({ email, to }: z.infer<typeof linkRequest>) {
  const person = await db.person.findUnique({ where: { email }, select: { id: true, name: true, language: true } })
  const [series] = person ? await seriesOf(person.id) : []
  if (!person || !series) return
  const language = person.language ?? series.languages[0] ?? 'en'
  await transaction(async (tx) => {
    const link = await newLink(tx, 'mail', person.id)
    const path = to ? `${link}&to=${encodeURIComponent(to)}` : link
    await enqueueMessage(tx, {
      seriesId: series.id,
      kind: 'signIn',
      to: { email, name: person.name, language },
      ...mailText('signIn', { person, series, language, path }),
    })
  })
  wake('mail')
}
