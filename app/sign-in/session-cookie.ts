import { cookies } from 'next/headers'
import { env } from '#lib/env.ts'
import { type Outcome, ok } from '#lib/outcome.ts'
import { cookieDays, endSessionOf } from '#lib/people/sessions.ts'
import { sessionCookieName } from '#lib/session-cookie.ts'

/** Hands the browser the session that was just opened; the one it had before ends. */
export async function remember(outcome: Outcome<{ token: string; to: string }>): Promise<Outcome<string>> {
  if (outcome.status !== 'ok') return outcome
  const { token, to } = outcome.value
  await forget()
  const secure = env().NEXTAUTH_URL.startsWith('https:')
  const maxAge = cookieDays * 24 * 60 * 60
  ;(await cookies()).set(sessionCookieName(), token, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge })
  return ok(to)
}

export async function forget() {
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  if (token) await endSessionOf(token)
  jar.delete(sessionCookieName())
}
