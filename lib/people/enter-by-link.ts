import { z } from 'zod'
import { transaction } from '../db/client.ts'
import { conflict, ok } from '../outcome.ts'
import { join, seriesOf } from './join.ts'
import { localPath } from './local-path.ts'
import { openSession } from './sessions.ts'
import { spendLink } from './sign-in-link.ts'

export const linkInput = z.object({ token: z.string(), to: localPath })

export const linkDead = conflict('signIn.errors.linkDead')

/**
 * Signs in by a mailed link or an invitation, which is spent by that.
 * @returns the cookie's value, and the path to go on to
 */
export async function enter({ token, to }: z.infer<typeof linkInput>, userAgent: string | null) {
  return transaction(async (tx) => {
    const link = await spendLink(tx, token)
    const [home] = link?.personId ? await seriesOf(link.personId, tx) : []
    if (!link?.personId || !home) return linkDead
    await join(tx, link.personId)
    const session = await openSession(tx, link.personId, userAgent)
    return ok({ ...session, to: to ?? `/${home.slug}` })
  })
}
