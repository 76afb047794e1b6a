import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { migrate } from './migrate.ts'
import { grantRights } from './rights.ts'

/** Brings a database up to this version, as its owner, and gives the role of `url` what the application needs. */
export async function prepare(ownerUrl: string, url: string) {
  const applied = await migrate(ownerUrl)
  await prepareQueue(ownerUrl)
  return { applied, separate: await grantRights(ownerUrl, await roleOf(url)) }
}

/** The queue's library keeps its own tables and their versions. */
async function prepareQueue(ownerUrl: string) {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 1, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  await boss.stop({ graceful: false })
}

/** Asked of the database, since a pooler may know somebody under another name. */
async function roleOf(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ role: string }>('select current_user as role').finally(() => client.end())
  return rows[0]?.role ?? ''
}
