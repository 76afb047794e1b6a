import pg from 'pg'

/** Makes a database of that name, a copy of the migrated and empty one, and returns its address. */
export async function freshDatabase(template: string, name: string): Promise<string> {
  return create(template, name, 'roundtable')
}

/** Makes a database of that name without any table. */
export async function emptyDatabase(template: string, name: string): Promise<string> {
  return create(template, name, 'template0')
}

/** Empties every table of this test file's database, the append-only records of events and states too. */
export async function resetDatabase(): Promise<void> {
  await onServer(process.env.DATABASE_URL ?? '', async (client) => {
    const { rows } = await client.query<{ tables: string | null }>(
      `select string_agg(format('delete from %I.%I', schemaname, tablename), '; ') as tables from pg_tables
        where schemaname in ('public', 'versions') and tablename <> '_prisma_migrations'`,
    )
    if (!rows[0]?.tables) return
    // Deleting is refused by the events' trigger, which only a replica may pass over. A truncate would make a new file for
    // every table and index, which takes ten times as long when there are few rows.
    await client.query('set session_replication_role = replica')
    await client.query(`${rows[0].tables}; alter sequence "Event_sequence_seq" restart`)
  })
}

async function create(template: string, name: string, from: string) {
  await onServer(template.replace(/\/roundtable$/, '/postgres'), async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template ${from} strategy file_copy`)
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
