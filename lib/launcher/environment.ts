import { createHash } from 'node:crypto'
import { secretsIn } from './secrets.ts'
import type { Settings } from './settings.ts'

/** What the application finds in its environment; see lib/env.ts. */
export function environmentFor(settings: Settings, databaseUrl: string): NodeJS.ProcessEnv {
  const secret = process.env.NEXTAUTH_SECRET || secretsIn(settings.dataFolder).session
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    // For migrations alone: whoever takes over the application is not to find it.
    DATABASE_OWNER_URL: undefined,
    NEXTAUTH_URL: settings.url,
    NEXTAUTH_SECRET: secret,
    // Derived, so that several instances that share the one secret read each other's forms.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||
      createHash('sha256').update(`server actions ${secret}`).digest('base64'),
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
