import { headers } from 'next/headers'
import { after } from 'next/server'
import type { z } from 'zod'
import { networkOf } from '#lib/network.ts'
import { done, invalid, type Outcome } from '#lib/outcome.ts'
import { countLinkRequest } from '#lib/people/rate-limit.ts'
import { type linkRequest, mailLink } from '#lib/people/sign-in-link.ts'

/** Answers the same, and as quickly, whether or not anybody has this address: what differs happens after the answer. */
export async function askForLink(input: z.infer<typeof linkRequest>): Promise<Outcome> {
  const wait = await countLinkRequest(input.email, await network())
  if (wait > 0) return invalid('email', 'signIn.errors.tooMany', { minutes: Math.ceil(wait / 60) })
  after(() => mailLink(input))
  return done
}

/** Of the address that lib/server/forwarded.ts left there, the one by which visitors are counted too. */
async function network() {
  return networkOf((await headers()).get('x-forwarded-for') ?? '') ?? 'unknown'
}
