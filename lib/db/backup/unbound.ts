import type pg from 'pg'

/**
 * Takes from tables, within the transaction, what would judge or answer their rows as they come: triggers and foreign
 * keys. Empties them. Needs no more than their owner may.
 * @returns puts all of it back as it was; the foreign keys look at every row
 */
export async function unbound(client: pg.Client, tables: string[]) {
  const { rows: triggers } = await client.query<{ back: string }>(
    `select format('alter table %s enable %s trigger %I', tgrelid::regclass,
       case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname) as back
     from pg_trigger where not tgisinternal and tgenabled <> 'D' and tgrelid = any($1::text[]::regclass[])`,
    [tables],
  )
  const { rows: keys } = await client.query<{ drop: string; back: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
     from pg_constraint where contype = 'f' and conrelid = any($1::text[]::regclass[])`,
    [tables],
  )
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  for (const { drop } of keys) await client.query(drop)
  await client.query(`truncate ${tables.join(', ')}`)
  return async () => {
    for (const { back } of [...keys, ...triggers]) await client.query(back)
  }
}
