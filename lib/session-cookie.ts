import { env } from './env.ts'

/**
 * With the prefix that browsers take from secure pages only, for this host and all its paths, where the product is at one.
 */
export function sessionCookieName() {
  return isSecure() ? '__Host-next-auth.session-token' : 'next-auth.session-token'
}

/** How cookies are set, and so how they are cleared: a browser drops none by a word that lacks what its prefix asks for. */
export function cookieFlags() {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/' } as const
}

/** Whether people come by https. */
export function isSecure() {
  return env().NEXTAUTH_URL.startsWith('https:')
}
