import { cookies, headers } from 'next/headers'
import { type Outcome, ok } from '#lib/outcome.ts'
import { cookieDays, endSessionOf } from '#lib/people/sessions.ts'
import { cookieFlags, sessionCookieName } from '#lib/session-cookie.ts'

/** Hands the browser the session that was just opened; the one it had before ends. */
export async function remember(outcome: Outcome<{ token: string; to: string }>): Promise<Outcome<string>> {
  if (outcome.status !== 'ok') return outcome
  const { token, to } = outcome.value
  await forget()
  ;(await cookies()).set(sessionCookieName(), token, { ...cookieFlags(), maxAge: cookieDays * 24 * 60 * 60 })
  return ok(to)
}

export async function device() {
  return (await headers()).get('user-agent')
}

export async function forget() {
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  if (token) await endSessionOf(token)
  jar.set(sessionCookieName(), '', { ...cookieFlags(), maxAge: 0 })
}
