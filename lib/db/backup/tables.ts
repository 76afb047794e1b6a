import pg from 'pg'

/** The schemas that a backup leaves out: the system's, and the queue, which the next start makes anew from the tables. */
export const kept = (schema: string) =>
  `${schema} not in ('information_schema', 'pgboss') and ${schema} not like 'pg\\_%'`

export type Table = { name: string; columns: string[]; key: string[] }

/** How COPY writes values, the same on every server. */
const spelling = `set datestyle = 'ISO'; set timezone = 'UTC'; set intervalstyle = 'postgres'; set bytea_output = 'hex';
  set extra_float_digits = 1; set client_encoding = 'UTF8'; set statement_timeout = 0; set lock_timeout = 0`

export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(spelling)
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Every table with what is stored in it: a generated column is not. `key` puts its rows in one order. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select format('%I.%I', nspname, relname) as name, array_agg(format('%I', attname) order by attnum) as columns,
      coalesce(array_agg(format('%I', attname) order by attnum) filter (where attnum = any(indkey)),
        array_agg(format('%I', attname) order by attnum)
          filter (where atttypid not in ('bytea'::regtype, 'jsonb'::regtype))) as key
    from pg_class join pg_namespace n on n.oid = relnamespace
    join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
    left join pg_index on indrelid = pg_class.oid and indisprimary
    where relkind = 'r' and ${kept('nspname')} group by nspname, relname order by 1`)
  return rows
}

/** The same bytes for the same rows, wherever they lie. */
export function copyOut({ name, columns, key }: Table) {
  const order = key.map((column) => `${column}::text collate "C"`).join(', ')
  return `copy (select ${columns.join(', ')} from ${name} order by ${order}) to stdout`
}

export async function sequencesOf(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences where ${kept('schemaname')} order by 1`,
  )
  const sequences: Record<string, { last: string; called: boolean }> = {}
  for (const { name } of rows) {
    const at = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${name}`,
    )
    if (at.rows[0]) sequences[name] = at.rows[0]
  }
  return sequences
}
