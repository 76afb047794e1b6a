import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { asOfFrom, asOfText } from './as-of.ts'
import { cause } from './current-request.ts'
import { db, reader } from './db/client.ts'
import { Language, Role } from './db/generated/enums.ts'
import { env } from './env.ts'
import { endOf } from './people/session-times.ts'
import { stillHere } from './people/sessions.ts'
import { hashToken } from './people/token.ts'
import { sessionCookieName } from './session-cookie.ts'
import { type Actor, isMember, nobody, type Viewer } from './viewer.ts'

/** `asOf`: the instant at which it is looked at, as the address says it; without, it is looked at as it is. */
export type SeriesRow = z.infer<typeof seriesRow> & { asOf?: string }

const seriesRow = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  language: z.enum(Language),
  translations: z.unknown(),
  timeZone: z.string(),
  staleAfterDays: z.number(),
  defaultVisibility: z.string(),
  fictional: z.boolean(),
})

const membershipRow = z.object({
  seriesId: z.string(),
  role: z.enum(Role),
  organizationId: z.string().nullable(),
})

const personRow = z.object({
  id: z.string(),
  name: z.string(),
  translations: z.unknown(),
  email: z.string().nullable(),
  language: z.enum(Language).nullable(),
})

const standingRow = z.object({
  series: z.array(seriesRow),
  sessionId: z.string().nullable(),
  createdAt: z.coerce.date().nullable(),
  lastSeenAt: z.coerce.date().nullable(),
  confirmedAt: z.coerce.date().nullable(),
  byPasskey: z.boolean().nullable(),
  person: personRow.nullable(),
  memberships: z.array(membershipRow),
})

/**
 * Who is behind the session cookie and where they are members, and the few series that there are: in one statement, the
 * first of every request.
 */
const standing = cache(async () => {
  const rows = await db.$queryRaw`
    select (select coalesce(json_agg(s), '[]') from "Series" s) as series, e.id::text as "sessionId", e."createdAt", e."lastSeenAt",
      e."confirmedAt", e."byPasskey",
      case when p.id is not null then json_build_object(
        'id', p.id, 'name', p.name, 'email', p.email, 'language', p.language,
        'translations', p.translations) end as person,
      (select coalesce(json_agg(m), '[]') from "Membership" m
        where m."personId" = p.id and m."endedAt" is null) as memberships
    from (values (${(await sessionTokenHash()) ?? ''})) as cookie (hash)
    left join "Session" e on e."tokenHash" = cookie.hash and e."expiresAt" > now()
    left join "Person" p on p.id = e."personId"`
  const [row] = z.tuple([standingRow]).parse(rows)
  const found = hasEnded(row) ? { ...row, person: null, memberships: [] } : row
  const about = cause.getStore()
  if (about && found.person) about.person = found.person.id
  return found
})

/** By the times of the roles as they are now: a role that was given, or a time that was set, meanwhile holds at once. */
function hasEnded({ createdAt, lastSeenAt, memberships }: z.infer<typeof standingRow>) {
  const roles = memberships.map(({ role }) => role)
  return createdAt !== null && lastSeenAt !== null && endOf({ createdAt, lastSeenAt }, roles) <= new Date()
}

export type Looking = { series: SeriesRow; viewer: Viewer }

/**
 * The series of this address and whoever looks at it, perhaps nobody. 404 when there is no such series.
 * @param asOf as the address has it, see lib/as-of.ts: the series as it was then, and a viewer who looks from there. What
 *   is no instant of the series' past leads to a page that says so.
 */
export async function seriesViewer(slug: string, asOf?: string | string[]): Promise<Looking> {
  const present = await presentViewer(slug)
  if (!asOf?.length) return present
  const past = await lookBack(present, String(asOf))
  if (!('wrong' in past)) return past
  const path = new URL((await headers()).get('x-path') ?? `/${slug}`, 'http://x').pathname
  redirect(`/${slug}/as-of?${new URLSearchParams({ asOf: String(asOf), wrong: past.wrong, path })}`)
}

const presentViewer = cache(async (slug: string): Promise<Looking> => {
  const { series: all, person, memberships, byPasskey } = await standing()
  const series = all.find((each) => each.slug === slug)
  if (!series) notFound()
  const language = person?.language ?? (await visitorLanguage())
  const membership = memberships.find((each) => each.seriesId === series.id)
  if (!person || !membership || (asksPasskey(membership) && !byPasskey))
    return { series, viewer: nobody(series.id, language) }
  const { role, organizationId } = membership
  return {
    series,
    viewer: { seriesId: series.id, personId: person.id, name: person.name, role, organizationId, language },
  }
})

type LookingBack = Looking | { wrong: 'notUnderstood' | 'notYet' | 'notThereYet' }

/** The same as of an instant, or why there is none. */
export const lookBack = cache(async ({ series, viewer }: Looking, text: string): Promise<LookingBack> => {
  const asked = asOfFrom(text, series.timeZone)
  if ('wrong' in asked) return asked
  const past = { ...viewer, asOf: asked.at }
  const then = await reader(past).series.findFirst({ where: { id: series.id } })
  if (!then) return { wrong: 'notThereYet' }
  return { series: { ...then, slug: series.slug, asOf: asOfText(asked.at, series.timeZone) }, viewer: past }
})

/** As `seriesViewer`, for pages that are for members: anybody else is sent to sign in. */
export async function requireViewer(slug: string): Promise<{ series: SeriesRow; viewer: Actor }> {
  const { series, viewer } = await seriesViewer(slug)
  if (!isMember(viewer) && (await lacksPasskey())) redirect('/account')
  if (!isMember(viewer)) redirect(`/sign-in?to=${encodeURIComponent((await headers()).get('x-path') ?? `/${slug}`)}`)
  return { series, viewer }
}

function asksPasskey({ role }: { role: Role }) {
  return env().PASSKEY_ROLES.includes(role)
}

/** Whether somebody's role asks for a passkey, and they have signed in without. Until then they are but a visitor. */
export async function lacksPasskey() {
  const { byPasskey, memberships } = await standing()
  return !byPasskey && memberships.some(asksPasskey)
}

/** How long after signing in, or a passkey, somebody may change who can do and see what. */
const confirmedFor = 30 * 60 * 1000

export async function wasConfirmedLately() {
  const { confirmedAt } = await standing()
  return confirmedAt !== null && Date.now() - confirmedAt.getTime() < confirmedFor
}

/** The person behind the session cookie, whatever series; null when nobody is signed in. */
export const signedInPerson = cache(async () => {
  if (!(await sessionTokenHash())) return null
  const { sessionId, createdAt, lastSeenAt, person, memberships, byPasskey } = await standing()
  if (!person || !sessionId || !createdAt || !lastSeenAt) return null
  await stillHere(
    { id: sessionId, createdAt, lastSeenAt },
    memberships.map(({ role }) => role),
  )
  return { sessionId, byPasskey: byPasskey === true, ...person }
})

export type SignedIn = NonNullable<Awaited<ReturnType<typeof signedInPerson>>>

/** The reader's language: the person's own, else the visitor's choice, else the browser's. */
export const readerLanguage = cache(
  async (): Promise<Language> => (await signedInPerson())?.language ?? visitorLanguage(),
)

async function sessionTokenHash() {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? hashToken(token) : null
}

/** As far as the request itself says. */
export async function visitorLanguage(): Promise<Language> {
  const chosen = z.enum(Language).safeParse((await cookies()).get('language')?.value)
  if (chosen.success) return chosen.data
  const accepted = (await headers()).get('accept-language') ?? ''
  const codes = accepted.split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  const [first] = codes.flatMap((code) => Object.values(Language).filter((language) => language === code))
  return first ?? 'en'
}
