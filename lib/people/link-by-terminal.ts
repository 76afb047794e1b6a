import { db, transaction } from '../db/client.ts'
import { seriesOf } from './join.ts'
import { newLink } from './sign-in-link.ts'

/**
 * A one-time link for a member, for whoever sits at the server: the way back in where no mail is sent and nobody of the
 * secretariat is signed in. Null when no member has this address.
 */
export async function linkFor(address: string, baseUrl: string): Promise<string | null> {
  const email = address.trim().toLowerCase()
  const person = await db.person.findUnique({ where: { email }, select: { id: true } })
  if (!person || (await seriesOf(person.id)).length === 0) return null
  const path = await transaction((tx) => newLink(tx, 'mail', person.id))
  return new URL(path, baseUrl).href
}
