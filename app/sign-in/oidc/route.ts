import type { NextRequest } from 'next/server'
import { startOidc } from '../../api/auth/oidc.ts'

/** Begins a sign-in by OpenID Connect: leads to the provider, which leads back to /api/auth/callback/oidc. */
export function GET(request: NextRequest) {
  return startOidc(request)
}
