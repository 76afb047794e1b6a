import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'

/**
 * A content security policy with a fresh nonce for every page. Uploads must not pass here: a body that does is cut at
 * 10 MB without an error. Downloads bring a stricter policy of their own.
 */
export const config = {
  matcher: [
    {
      source:
        '/((?!_next/static|_next/image|favicon\\.ico$|icon\\.svg$|[^/]+/follow-ups/[^/]+/evidence$|[^/]+/evidence/[^/]+$|[^/]+/packs/[^/]+/[^/]+$|[^/]+/documents/[^/]+/original$|[^/]+/documents/new/file$|[^/]+/imports/upload$).*)',
    },
  ],
}

export function proxy(request: NextRequest) {
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

function contentSecurityPolicy(nonce: string) {
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
