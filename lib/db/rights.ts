import type pg from 'pg'
import { asMigrator } from './migrate.ts'
import { Refusal } from './refusal.ts'

/** What of the schema past the application calls; the rest is for migrations. */
const called = [
  'instant()',
  'act_at(timestamptz)',
  'freeze()',
  'look(timestamptz, boolean, uuid)',
  'as_of()',
  'whole()',
  'organization()',
]

/** Filled in by the database alone, so that nobody dates or places an event as they like. */
const givenToEvents = ['at', 'sequence']

/**
 * Gives the application's role what it works with, and no more: no structure, no versions and no events but by the owner's
 * triggers. To be done after every migration. Returns whether there are two roles to tell apart.
 */
export async function grantRights(ownerUrl: string, role: string): Promise<boolean> {
  return asMigrator(ownerUrl, async (client) => {
    const { rows } = await client.query<{ one: boolean; owned: boolean }>(
      `select pg_has_role($1, current_user, 'member') as one, exists (select from pg_class
         where relnamespace = any('{public,past,versions,chain}'::regnamespace[]) and pg_has_role($1, relowner, 'usage')) as owned`,
      [role],
    )
    if (rows[0]?.one) return false
    if (rows[0]?.owned)
      throw new Refusal(
        `The tables still belong to ${role}, the role of DATABASE_URL: as a superuser, in this database, do "reassign owned by ${role} to" the role of DATABASE_OWNER_URL.`,
      )
    await client.query('begin')
    await client.query(await grants(client, client.escapeIdentifier(role)))
    await client.query('commit')
    return true
  })
}

async function grants(client: pg.Client, role: string) {
  const { rows } = await client.query<{ database: string; columns: string }>(
    `select current_database() as database, string_agg(quote_ident(attname), ', ') as columns from pg_attribute
     where attrelid = '"Event"'::regclass and attnum > 0 and not attisdropped and attname <> all($1)`,
    [givenToEvents],
  )
  const { database = '', columns } = rows[0] ?? {}
  return `
    revoke create on schema public from public;
    revoke temporary on database ${client.escapeIdentifier(database)} from public;
    revoke all on all tables in schema public, past, versions, chain from public, ${role};
    revoke all on all functions in schema past, versions, chain from public, ${role};
    grant usage on schema public, past, versions, chain, pgboss to ${role};
    grant select on all tables in schema public, past, versions, chain to ${role};
    grant insert, update, delete on all tables in schema public, pgboss to ${role};
    grant select on all tables in schema pgboss to ${role};
    revoke insert, update, delete on _prisma_migrations, "Event" from ${role};
    grant insert (${columns}) on "Event" to ${role};
    grant usage, select on all sequences in schema public, pgboss to ${role};
    grant execute on function ${called.map((name) => `past.${name}`).join(', ')} to ${role};`
}
