import { z } from 'zod'
import { note } from '../audit/note.ts'
import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { mark, typed } from '../form-fields.ts'

/** What the provider says of somebody. Only an address that it vouches for counts. */
const claims = z.object({
  sub: mark(255).min(1),
  email: typed(254).optional().catch(undefined),
  // Some providers send a string.
  email_verified: z.union([z.boolean(), z.stringbool()]).optional().catch(false),
})

type Refusal = 'unverified' | 'uninvited'

/**
 * Lets in whoever was linked before and is still a member, else links whoever was invited under the address that the
 * provider verified. Others are refused; nobody becomes a member by signing in.
 */
export async function letIn(provider: string, profile: unknown): Promise<true | Refusal> {
  const answer = await whether(provider, profile)
  if (answer !== true) note('signInFailed', { detail: answer })
  return answer
}

async function whether(provider: string, profile: unknown): Promise<true | Refusal> {
  const { sub, email, email_verified } = claims.parse(profile)
  const key = { provider, providerAccountId: sub }
  if (await isMember({ accounts: { some: key } })) return true
  if (!email || email_verified !== true) return 'unverified'
  const person = await isMember({ email: email.normalize('NFKC').trim().toLowerCase() })
  if (!person) return 'uninvited'
  const link = { personId: person.id }
  await db.account.upsert({
    where: { provider_providerAccountId: key },
    create: { ...key, ...link },
    update: link,
  })
  return true
}

function isMember(who: Prisma.PersonWhereInput) {
  return db.person.findFirst({ where: { ...who, memberships: { some: { endedAt: null } } }, select: { id: true } })
}
