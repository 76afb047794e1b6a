import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Browser, BrowserContext } from 'playwright/test'
import type { Language, Role } from '#lib/db/generated/enums.ts'
import { served } from '#tests/setup/served.ts'

export const slug = 'science-technology-diplomacy'
export const home = `/${slug}`

type Member = { name: string; role: Role; organization: string | null; language?: Language }

/** A browser in which this member of the real series is signed in: as if invited and come by the link. */
export async function signedIn(browser: Browser, member: Member): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: member.language === 'ja' ? 'ja-JP' : 'en-GB' })
  await context.addCookies([{ name: 'next-auth.session-token', value: await sessionOf(member), url: baseUrl() }])
  return context
}

/** The value of a session's cookie, for a member who is entered if need be. */
export async function sessionOf({ name, role, organization, language = 'en' }: Member): Promise<string> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@example.org`
  const token = randomBytes(32).toString('base64url')
  await query(
    `with series as (select id from "Series" where slug = $1),
       person as (insert into "Person" (id, name, email, language) values (gen_random_uuid(), $2, $3, $4::"Language")
         on conflict (email) do update set language = excluded.language returning id),
       member as (insert into "Membership" (id, "seriesId", "personId", "organizationId", role, "joinedAt")
         select gen_random_uuid(), series.id, person.id,
           (select id from "Organization" o where o."seriesId" = series.id and o.slug = $5), $6::"Role", null
         from series, person on conflict ("seriesId", "personId") do nothing)
     insert into "Session" (id, "tokenHash", "personId", "expiresAt")
     select gen_random_uuid(), $7, person.id, now() + interval '1 day' from person`,
    [slug, name, email, language, organization, role, createHash('sha256').update(token).digest('hex')],
  )
  return token
}

/** Straight to the database of the server under test. */
export async function query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) {
  const client = new pg.Client((await served()).databaseUrl)
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

export function baseUrl() {
  return `http://localhost:${process.env.E2E_PORT || '3117'}`
}
