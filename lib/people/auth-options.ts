import type { AuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { env } from '../env.ts'
import { cookieFlags, sessionCookieName } from '../session-cookie.ts'
import { adapter } from './adapter.ts'
import { cookieDays } from './sessions.ts'
import { letIn } from './sign-in-by-provider.ts'
import { newToken } from './token.ts'

const providerId = 'oidc'

/** The name of the configured OpenID Connect provider, for the button; null when there is none. */
export function oidcName() {
  return env().OIDC_ISSUER ? env().OIDC_NAME : null
}

export function authOptions(userAgent: string | null): AuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    adapter: adapter(userAgent),
    providers: [oidc()],
    session: { strategy: 'database', maxAge: cookieDays * 24 * 60 * 60, generateSessionToken: newToken },
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieFlags() } },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    callbacks: {
      async signIn({ account, profile }) {
        const answer = account ? await letIn(account.provider, profile) : 'uninvited'
        return answer === true || `/sign-in?error=${answer}`
      },
    },
    logger: {
      error: (code, metadata) => console.error(`sign-in by OpenID Connect: ${code}`, metadata),
      warn: () => {},
      debug: () => {},
    },
  }
}

/** The id token was verified before: its signature, audience and nonce. */
const claims = z.looseObject({ sub: z.string() })

function oidc(): OAuthConfig<Record<string, unknown>> {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env()
  return {
    id: providerId,
    name: OIDC_NAME,
    type: 'oauth',
    wellKnown: `${OIDC_ISSUER?.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    userinfo: {
      // Many providers tell the address there only; the id token is checked all the same.
      async request({ tokens: { id_token = '', access_token }, client }) {
        const said = claims.parse(JSON.parse(Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString()))
        if (!access_token || !client.issuer.metadata.userinfo_endpoint) return said
        const more = await client.userinfo(access_token)
        if (more.sub !== said.sub) throw new Error('the provider speaks of two people')
        return { ...said, ...more }
      },
    },
    profile: (profile) => ({
      id: String(profile.sub),
      name: String(profile.name ?? ''),
      email: String(profile.email ?? ''),
    }),
  }
}
