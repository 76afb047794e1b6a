import { Pool } from 'pg'
import { env } from '../env.ts'

let pool: Pool | undefined

/** One connection beside those of pages, so that it answers whatever they wait for. */
export function ownConnection() {
  pool ??= new Pool({
    connectionString: env().DATABASE_URL,
    max: 1,
    connectionTimeoutMillis: 2000,
    statement_timeout: 2000,
    allowExitOnIdle: true,
  }).on('error', () => {})
  return pool
}
