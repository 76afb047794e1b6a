import { Refusal } from '../db/refusal.ts'
import { script } from './child.ts'
import { environmentFor } from './environment.ts'
import { step } from './say.ts'
import { secretsIn } from './secrets.ts'
import type { Settings } from './settings.ts'
import { whenForced } from './signals.ts'

export type Database = {
  url: string
  /** Of whoever migrates. */
  ownerUrl: string
  stop: () => Promise<void>
  /** Resolves when it has ended, asked or not. */
  ended: Promise<void>
  /** Starts it once more, at the same address. */
  again: () => Promise<Database>
}

/** The operator's own database, or ours in the data folder; migrated, and seeded where it is empty. */
export async function openDatabase(settings: Settings, seed: string): Promise<Database> {
  const database = await reachDatabase(settings)
  try {
    await step('Migrations', () => migrated(database))
    await step('Seed', () => seeded(database.url, seed, settings))
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** The same as it stands. */
export function reachDatabase(settings: Settings): Promise<Database> {
  const { databaseUrl, databaseOwnerUrl, databaseDirectUrl, dataFolder } = settings
  const migrator = databaseOwnerUrl ?? databaseDirectUrl
  return step('Database', () => (databaseUrl ? external(databaseUrl, migrator) : embedded(dataFolder)))
}

async function embedded(folder: string, port?: number): Promise<Database> {
  const { startEmbedded } = await import('../db/embedded/server.ts')
  const server = await startEmbedded({ folder, password: secretsIn(folder).database, port })
  whenForced(server.kill)
  return { ...server, again: () => embedded(folder, Number(new URL(server.url).port)) }
}

/** Reaches the given database once, so that a wrong address is told before anything else happens. */
async function external(url: string, ownerUrl = url): Promise<Database> {
  await reached(url, 'DATABASE_URL')
  if (ownerUrl !== url) await reached(ownerUrl, 'DATABASE_OWNER_URL or DATABASE_DIRECT_URL')
  const again = () => external(url, ownerUrl)
  return { url, ownerUrl, stop: async () => {}, ended: new Promise(() => {}), again }
}

async function reached(url: string, variable: string) {
  const { host, pathname } = new URL(url)
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    throw new Refusal(
      `The database ${pathname.slice(1)} at ${host} cannot be used (${message || code}): mend ${variable} or start that server.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

async function migrated({ url, ownerUrl }: Database) {
  const { prepare } = await import('../db/prepare.ts')
  const { applied, separate } = await prepare(ownerUrl, url)
  const done = applied.length ? `${applied.length} applied` : 'none to apply'
  return separate ? done : `${done}; ${oneRole}`
}

const oneRole =
  'one role for all, so that the application could change tables and what is recorded: OPERATING.md, "Rights", says how to part them'

async function seeded(url: string, seed: string, settings: Settings) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query('select from "Series" limit 1').finally(() => client.end())
  if (rowCount) return 'already there'
  const { code, output } = await script(seed, [], { env: environmentFor(settings, url) })
  if (code !== 0) throw new Refusal(`${output.trim()}\nThe first records could not be written: what is above says why.`)
  return output.trim().split('\n').at(-1) ?? ''
}
