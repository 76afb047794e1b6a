import type { NextRequest } from 'next/server'
import { finishOidc } from '../../oidc.ts'

/** Where the provider leads back to. The only address of next-auth that is open. */
export function GET(request: NextRequest) {
  return finishOidc(request)
}
