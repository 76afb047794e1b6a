import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { db, transaction } from '../db/client.ts'
import { join } from './join.ts'
import { cookieDays, openSession } from './sessions.ts'

/**
 * What next-auth needs of us to finish an OpenID Connect sign-in. People and accounts are made by invitation and in
 * `letIn`, never here; sessions are looked up by lib/session.ts, which knows only hashes of their tokens.
 */
export function adapter(userAgent: string | null): Adapter {
  return {
    async getUserByAccount(key) {
      const where = { provider_providerAccountId: key }
      const account = await db.account.findUnique({ where, select: { person: { select: shown } } })
      return account && user(account.person)
    },
    async createSession({ sessionToken, userId }) {
      await transaction(async (tx) => {
        await join(tx, userId)
        await openSession(tx, userId, userAgent, sessionToken)
      })
      // The age of the cookie; the session itself ends earlier when it is not used.
      return { sessionToken, userId, expires: new Date(Date.now() + cookieDays * 24 * 60 * 60 * 1000) }
    },
    // Whoever signs in begins a new session, whatever cookie the browser brought.
    getSessionAndUser: async () => null,
    getUser: async () => null,
    getUserByEmail: async () => null,
    updateSession: async () => null,
    deleteSession: async () => null,
    createUser: refuse,
    updateUser: refuse,
    linkAccount: refuse,
  }
}

const shown = { id: true, name: true, email: true } as const

function user({ id, name, email }: { id: string; name: string; email: string | null }): AdapterUser {
  return { id, name, email: email ?? '', emailVerified: null }
}

async function refuse(): Promise<never> {
  throw new Error('nobody becomes a member by signing in')
}
