import { createHash } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { env } from '#lib/env.ts'
import { authOptions, oidcName } from '#lib/people/auth-options.ts'
import { localPath } from '#lib/people/local-path.ts'
import { newToken } from '#lib/people/token.ts'

/**
 * next-auth asks for a form with a token against forged requests and would show pages of its own for it. Starting is
 * harmless here, since the answer is bound to this browser by state, nonce and code verifier; so a plain link does, as long
 * as it is one of our own.
 */
export async function startOidc(request: NextRequest) {
  if (!oidcName()) return new Response(null, { status: 404 })
  if (request.headers.get('sec-fetch-site') === 'cross-site') return redirectTo('/sign-in')
  const { NEXTAUTH_SECRET, NEXTAUTH_URL } = env()
  const csrfToken = newToken()
  const proof = `${csrfToken}|${createHash('sha256').update(`${csrfToken}${NEXTAUTH_SECRET}`).digest('hex')}`
  const name = `${NEXTAUTH_URL.startsWith('https:') ? '__Host-' : ''}next-auth.csrf-token`
  const to = localPath.parse(request.nextUrl.searchParams.get('to') ?? undefined) ?? '/'
  const callbackUrl = new URL(to, NEXTAUTH_URL).href
  return ask(request, 'signin', { method: 'POST', body: { csrfToken, callbackUrl }, cookies: { [name]: proof } })
}

export async function finishOidc(request: NextRequest) {
  if (!oidcName()) return new Response(null, { status: 404 })
  const cookies = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]))
  return ask(request, 'callback', { method: 'GET', cookies })
}

type Asked = { method: string; cookies: Record<string, string>; body?: Record<string, string> }

/** Asks next-auth in-process, the way an API route of the Pages Router would, and turns its answer into a Response. */
async function ask(request: NextRequest, action: 'signin' | 'callback', asked: Asked) {
  const answered: Record<string, number | string | readonly string[]> = {}
  const query = { ...Object.fromEntries(request.nextUrl.searchParams), nextauth: [action, 'oidc'] }
  const question: Partial<NextApiRequest> = { query, headers: Object.fromEntries(request.headers), ...asked }
  const answer: Partial<NextApiResponse> = {
    status: () => answer as NextApiResponse,
    setHeader(name, value) {
      answered[name.toLowerCase()] = value
      return answer as NextApiResponse
    },
    getHeader: (name) => answered[name.toLowerCase()] as string[] | undefined,
    json: () => {},
    send: () => {},
    end: () => answer as NextApiResponse,
  }
  const options = authOptions(request.headers.get('user-agent'))
  await NextAuth(question as NextApiRequest, answer as NextApiResponse, options)

  const location = String(answered.location ?? '')
  const response = redirectTo(location && !isBuiltIn(location) ? location : '/sign-in?error=failed')
  for (const cookie of [answered['set-cookie'] ?? []].flat()) response.headers.append('set-cookie', String(cookie))
  return response
}

/** next-auth's own pages are not there: whatever it would show on them is said on ours. */
function isBuiltIn(location: string) {
  return new URL(location, env().NEXTAUTH_URL).pathname.startsWith('/api/auth/')
}

function redirectTo(location: string) {
  return new Response(null, { status: 302, headers: { location } })
}
