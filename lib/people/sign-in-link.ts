import { db, type Tx } from '../db/client.ts'
import type { SignInLinkKind } from '../db/generated/enums.ts'
import { hashToken, newToken } from './token.ts'

const minutes: Record<SignInLinkKind, number> = { mail: 15, invitation: 72 * 60, firstRun: 60 }

/**
 * The one mechanism behind mailed links, invitations and the first-run link: good for one use, stored as its hash.
 * @param good for how many minutes, where that is not as usual for its kind
 * @returns the path with the token, to be put behind the installation's address; shown this once
 */
export async function newLink(tx: Tx, kind: SignInLinkKind, personId: string | null, good = minutes[kind]) {
  const token = newToken()
  const expiresAt = new Date(Date.now() + good * 60_000)
  await tx.signInLink.create({ data: { tokenHash: hashToken(token), kind, personId, expiresAt } })
  return `/sign-in/link?token=${token}`
}

/** Looks without spending: mail scanners open links too, so only a button spends one. */
export function findLink(token: string) {
  return db.signInLink.findUnique({
    where: { tokenHash: hashToken(token), expiresAt: { gt: new Date() } },
    select: { kind: true, person: { select: { id: true, name: true } } },
  })
}

/** Spends the link: of several that try at once, one gets it. Null when it is unknown, used or too old. */
export async function spendLink(tx: Tx, token: string) {
  const tokenHash = hashToken(token)
  const link = await tx.signInLink.findUnique({ where: { tokenHash }, select: { kind: true, personId: true } })
  const { count } = await tx.signInLink.deleteMany({ where: { tokenHash, expiresAt: { gt: new Date() } } })
  return link && count === 1 ? link : null
}

/** What nobody can use any more need not be kept. */
export async function dropOldLinks() {
  await db.signInLink.deleteMany({ where: { expiresAt: { lt: new Date() } } })
}
