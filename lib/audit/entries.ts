import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { instantAt } from '../time.ts'
import type { AuditFilter } from './filter.ts'
import { auditKinds } from './kinds.ts'

export const pageSize = 50

/** Of one series, with the signing in and out of its people; or of all, for the operator alone. */
export type Whose = { seriesId: string; timeZone: string } | 'everybody'

const named = z.object({ id: z.string(), name: z.string(), translations: z.unknown() }).nullable()

const row = z.object({
  id: z.string(),
  at: z.coerce.date(),
  kind: z.enum(auditKinds),
  series: z.string().nullable(),
  /** null where it is nobody known; without a name, for a secretariat, where only another series knows them */
  person: named,
  subject: named,
  detail: z.string().nullable(),
  network: z.string().nullable(),
  request: z.string().nullable(),
})

export type AuditRow = z.infer<typeof row>

/** The newest first, one more than a page has where more follow. */
export async function auditEntries(whose: Whose, filter: AuditFilter, limit = pageSize + 1): Promise<AuditRow[]> {
  return z.array(row).parse(
    await db.$queryRaw`select a.id::text, a.at, a.kind, s.slug as series, a.detail, a.network, a.request,
        ${personSql(whose, Prisma.sql`a."personId"`)} as person, ${personSql(whose, Prisma.sql`a."subjectId"`)} as subject
      from "AuditEntry" a left join "Series" s on s.id = a."seriesId"
      where ${Prisma.join(conditions(whose, filter), ' and ')} order by a.id desc limit ${limit}`,
  )
}

/** All of them, the newest first. */
export async function* everyEntry(whose: Whose, filter: AuditFilter) {
  let before = filter.before
  for (;;) {
    const rows = await auditEntries(whose, { ...filter, before }, 500)
    yield* rows
    if (rows.length < 500) return
    before = rows.at(-1)?.id
  }
}

/** As a spreadsheet takes it, with no cell that is a formula. */
export async function* auditCsv(whose: Whose, filter: AuditFilter) {
  yield stringify([['at', ...columns, 'person', 'subject']], { bom: true, record_delimiter: 'windows' })
  for await (const entry of everyEntry(whose, filter)) {
    const cells = [entry.at.toISOString(), ...columns.map((column) => entry[column])]
    const form = { record_delimiter: 'windows', escape_formulas: true } as const
    yield stringify([[...cells, who(entry.person), who(entry.subject)]], form)
  }
}

const columns = ['id', 'kind', 'series', 'detail', 'network', 'request'] as const

function who(person: AuditRow['person']) {
  return person && `${person.name} (${person.id})`
}

/** A secretariat reads no names that its series does not know. */
function personSql(whose: Whose, id: Prisma.Sql) {
  const known =
    whose === 'everybody'
      ? Prisma.sql`p.name`
      : Prisma.sql`case when ${membership(whose.seriesId, Prisma.sql`p.id`)} then p.name else '–' end`
  return Prisma.sql`(select json_build_object('id', p.id, 'name', ${known}, 'translations',
    case when ${known} = p.name then p.translations else '{}' end) from "Person" p where p.id = ${id})`
}

function membership(seriesId: string, personId: Prisma.Sql) {
  return Prisma.sql`exists (select from "Membership" m where m."personId" = ${personId} and m."seriesId" = ${seriesId}::uuid)`
}

function conditions(whose: Whose, { kind, person, since, until, before }: AuditFilter) {
  const zone = whose === 'everybody' ? 'UTC' : whose.timeZone
  const from = since && instantAt(since, '00:00', zone)
  const to = until && instantAt(until, '23:59:59.999', zone)
  return [
    whose === 'everybody'
      ? Prisma.sql`true`
      : Prisma.sql`(a."seriesId" = ${whose.seriesId}::uuid
          or (a."seriesId" is null and ${membership(whose.seriesId, Prisma.sql`coalesce(a."personId", a."subjectId")`)}))`,
    ...(kind ? [Prisma.sql`a.kind = ${kind}`] : []),
    ...(person ? [Prisma.sql`${person}::uuid in (a."personId", a."subjectId")`] : []),
    ...(from ? [Prisma.sql`a.at >= ${from}`] : []),
    ...(to ? [Prisma.sql`a.at <= ${to}`] : []),
    ...(before ? [Prisma.sql`a.id < ${before}::uuid`] : []),
  ]
}
