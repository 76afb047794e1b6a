import type { Tx } from '../db/client.ts'
import { enqueueMessage } from '../outbox/enqueue.ts'
import { type MailKind, mailText } from '../outbox/mail-text.ts'
import { personName, personSelect } from '../translation.ts'
import { seriesOf } from './join.ts'

/**
 * Tells somebody of a change to how they sign in, so that they notice what was not theirs.
 * @param email where that is not the address they have now
 */
export async function tellPerson(
  tx: Tx,
  personId: string,
  kind: MailKind,
  values: Record<string, string> = {},
  email?: string | null,
) {
  const select = { ...personSelect, email: true, language: true }
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId }, select })
  const [series] = await seriesOf(personId, tx)
  const address = email ?? person.email
  if (!address || !series) return
  const language = person.language ?? series.languages[0] ?? 'en'
  const name = personName(person, language)
  await enqueueMessage(tx, {
    seriesId: series.id,
    kind,
    to: { email: address, name, language },
    ...mailText(kind, { person: { name }, series, language, path: '/account', values }),
  })
}
