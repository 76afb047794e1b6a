import { db, transaction } from '../db/client.ts'
import { newLink } from './sign-in-link.ts'

/**
 * The link by which the first member of the secretariat comes in, good for an hour; null once one of them has signed in.
 * Making it ends the one made before.
 */
export async function firstRunLink(baseUrl: string): Promise<string | null> {
  if (await secretariatIsHere()) return null
  const path = await transaction(async (tx) => {
    await tx.signInLink.deleteMany({ where: { kind: 'firstRun' } })
    return newLink(tx, 'firstRun', null)
  })
  return new URL(path, baseUrl).href
}

export async function secretariatIsHere(client: Pick<typeof db, 'membership'> = db) {
  const joined = await client.membership.findFirst({
    where: { role: 'secretariat', joinedAt: { not: null }, series: { fictional: false } },
    select: { id: true },
  })
  return joined !== null
}
