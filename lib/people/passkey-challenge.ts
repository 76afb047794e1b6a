import { db } from '../db/client.ts'
import { env } from '../env.ts'
import { hashToken, newToken } from './token.ts'

const minutes = 5

/** Ed25519, P-256 with SHA-256, RSA with SHA-256: what browsers have; asked what it knows, Node would warn of others. */
export const algorithms = [-8, -7, -257]

/** Whom passkeys are for: this host, at this address and no other. */
export function relyingParty() {
  const { hostname, origin } = new URL(env().NEXTAUTH_URL)
  return { id: hostname, origin }
}

/** @param personId whose answer it has to be; null where anybody may sign in by it */
export async function newChallenge(personId: string | null) {
  const token = newToken()
  const expiresAt = new Date(Date.now() + minutes * 60_000)
  await db.passkeyChallenge.create({ data: { hash: hashToken(token), personId, expiresAt } })
  return new Uint8Array(Buffer.from(token, 'base64url'))
}

/** Spends it, whether or not the rest of the answer is right: of several that try at once, one gets it. */
export async function spendChallenge(challenge: string, personId: string | null) {
  const { count } = await db.passkeyChallenge.deleteMany({
    where: { hash: hashToken(challenge), personId, expiresAt: { gt: new Date() } },
  })
  return count === 1
}

export async function dropOldChallenges() {
  await db.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: new Date() } } })
}
