import pg from 'pg'

/** Makes a database of that name, a copy of the migrated and empty one, and returns its owner's address. */
export async function freshDatabase(template: string, name: string): Promise<string> {
  return create(template, name, 'roundtable')
}

/** Makes a database of that name without any table. */
export async function emptyDatabase(template: string, name: string): Promise<string> {
  return create(template, name, 'template0')
}

/** Does on this test file's database what only its owner may. */
export async function asOwner(sql: string): Promise<void> {
  await onServer(process.env.DATABASE_OWNER_URL ?? '', async (client) => {
    await client.query(sql)
  })
}

let emptying: pg.Client | undefined

/** Empties every table of this test file's database, the append-only records of events and states too. */
export async function resetDatabase(): Promise<void> {
  emptying ??= await preparedToEmpty()
  await emptying.query('select pg_temp.empty_tables()')
}

export async function leaveDatabase() {
  await emptying?.end()
  emptying = undefined
}

/** One connection for all of a test file, since the first statement on a table costs a new one more than emptying it. */
async function preparedToEmpty() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  // Deleting is refused by the events' trigger, which only a replica may pass over. A truncate would make a new file for
  // every table and index, which takes ten times as long when there are few rows.
  await client.query('set session_replication_role = replica')
  const { rows } = await client.query<{ body: string }>(
    `select string_agg(format('if exists (select from %1$I.%2$I) then delete from %1$I.%2$I; end if;', schemaname, tablename), ' ')
       as body from pg_tables where schemaname in ('public', 'versions', 'chain') and tablename <> '_prisma_migrations'`,
  )
  await client.query(
    `create function pg_temp.empty_tables() returns void language plpgsql as $$
     begin ${rows[0]?.body} alter sequence "Event_sequence_seq" restart; end $$`,
  )
  return client
}

async function create(template: string, name: string, from: string) {
  await onServer(template.replace(/\/roundtable$/, '/postgres'), async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template ${from} strategy file_copy`)
    // No part of what is copied; see lib/db/rights.ts.
    await client.query(`revoke temporary on database ${name} from public`)
  })
  return template.replace(/\/roundtable$/, `/${name}`)
}

async function onServer(url: string, work: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
