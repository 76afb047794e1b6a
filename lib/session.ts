import { createHash } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { db } from './db/client.ts'
import { Language, Role } from './db/generated/enums.ts'
import { env } from './env.ts'
import { type Actor, isMember, nobody, type Viewer } from './viewer.ts'

export type SeriesRow = z.infer<typeof seriesRow>

const seriesRow = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  nameJa: z.string().nullable(),
  timeZone: z.string(),
  staleAfterDays: z.number(),
  defaultVisibility: z.string(),
  fictional: z.boolean(),
})

const standingRow = seriesRow.extend({
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  personLanguage: z.enum(Language).nullable(),
  role: z.enum(Role).nullable(),
  organizationId: z.string().nullable(),
})

/** The series of this address and whoever looks at it, perhaps nobody. 404 when there is no such series. */
export const seriesViewer = cache(async (slug: string): Promise<{ series: SeriesRow; viewer: Viewer }> => {
  const [row] = z.array(standingRow).parse(
    await db.$queryRaw`
    select s.id::text, s.slug, s.name, s."nameJa", s."timeZone", s."staleAfterDays", s."defaultVisibility"::text, s.fictional,
           p.id::text as "personId", p.name as "personName", p.language::text as "personLanguage",
           m.role::text, m."organizationId"::text
    from "Series" s
    left join "Session" e on e."tokenHash" = ${(await sessionTokenHash()) ?? ''} and e."expiresAt" > now()
    left join "Person" p on p.id = e."personId"
    left join "Membership" m on m."personId" = p.id and m."seriesId" = s.id and m."endedAt" is null
    where s.slug = ${slug}`,
  )
  if (!row) notFound()
  const language = row.personLanguage ?? (await visitorLanguage())
  const viewer: Viewer =
    row.personId && row.role
      ? {
          seriesId: row.id,
          personId: row.personId,
          name: row.personName ?? '',
          role: row.role,
          organizationId: row.organizationId,
          language,
        }
      : nobody(row.id, language)
  return { series: seriesRow.parse(row), viewer }
})

/** As `seriesViewer`, for pages that are for members: anybody else is sent to sign in. */
export async function requireViewer(slug: string): Promise<{ series: SeriesRow; viewer: Actor }> {
  const { series, viewer } = await seriesViewer(slug)
  if (!isMember(viewer)) redirect(`/sign-in?to=${encodeURIComponent(`/${slug}`)}`)
  return { series, viewer }
}

/** The person behind the session cookie, whatever series; null when nobody is signed in. */
export const signedInPerson = cache(async () => {
  const tokenHash = await sessionTokenHash()
  if (!tokenHash) return null
  const session = await db.session.findUnique({
    where: { tokenHash, expiresAt: { gt: new Date() } },
    select: { id: true, lastSeenAt: true, person: { select: { id: true, name: true, email: true, language: true } } },
  })
  return session && { sessionId: session.id, lastSeenAt: session.lastSeenAt, ...session.person }
})

/** The reader's language: the person's own, else the visitor's choice, else the browser's. */
export const readerLanguage = cache(
  async (): Promise<Language> => (await signedInPerson())?.language ?? visitorLanguage(),
)

export function sessionCookieName() {
  return env().NEXTAUTH_URL.startsWith('https:') ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

export function hashToken(token: string) {
  return createHash('sha256').update(token).digest('hex')
}

async function sessionTokenHash() {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? hashToken(token) : null
}

async function visitorLanguage(): Promise<Language> {
  const chosen = z.enum(Language).safeParse((await cookies()).get('language')?.value)
  if (chosen.success) return chosen.data
  const accepted = (await headers()).get('accept-language') ?? ''
  const first = accepted
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => code in Language)
  return first === 'ja' ? 'ja' : 'en'
}
