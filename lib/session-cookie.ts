import { env } from './env.ts'

/** With the prefix that browsers take from secure pages only, where the product is at one. */
export function sessionCookieName() {
  return env().NEXTAUTH_URL.startsWith('https:') ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}
