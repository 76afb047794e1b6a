import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../db/refusal.ts'

export const project = fileURLToPath(new URL('../..', import.meta.url))

/** npm runs scripts in the project's folder; a file or folder is meant from where npm was called. */
export function asCalled(name: string) {
  return path.resolve(process.env.INIT_CWD ?? '', name)
}

export type Settings = {
  port: number
  host: string
  /** Where readers find the product, without a slash at the end. */
  url: string
  dataFolder: string
  /** Set when the operator brings a PostgreSQL of their own. */
  databaseUrl: string | undefined
  /** Whoever migrates that one, where it is somebody else than who works with it. */
  databaseOwnerUrl: string | undefined
  /** The same past a pooler, for migrations. */
  databaseDirectUrl: string | undefined
}

/** What the operator may set for the launcher. The application reads its own in lib/env.ts. */
export function settings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(environment.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`PORT is "${environment.PORT}": give a whole number from 1 to 65535.`)
  }
  const url = (environment.APP_URL || environment.NEXTAUTH_URL || `http://localhost:${port}`).replace(/\/+$/, '')
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new Refusal(`APP_URL is "${url}": give the address that readers type, such as https://followup.example.org.`)
  }
  const databaseUrl = postgresUrl('DATABASE_URL', environment.DATABASE_URL)
  const databaseOwnerUrl = postgresUrl('DATABASE_OWNER_URL', environment.DATABASE_OWNER_URL)
  if (databaseOwnerUrl && !databaseUrl)
    throw new Refusal(
      'DATABASE_OWNER_URL stands alone: give DATABASE_URL, which the application works with, beside it.',
    )
  return {
    port,
    host: environment.HOST || '127.0.0.1',
    url,
    dataFolder: path.resolve(project, environment.DATA_DIR || 'data'),
    databaseUrl,
    databaseOwnerUrl,
    databaseDirectUrl: postgresUrl('DATABASE_DIRECT_URL', environment.DATABASE_DIRECT_URL),
  }
}

function postgresUrl(name: string, url: string | undefined) {
  if (url && !/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new Refusal(
      `${name} is no address of a PostgreSQL: give one such as postgresql://user:password@host:5432/name.`,
    )
  }
  return url || undefined
}
