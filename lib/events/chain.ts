import { hash } from 'node:crypto'
import { z } from 'zod'
import { db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'

/** How many links of a series there are, and the digest that stands for all of them; null while there is none. */
export type Head = { number: number; digest: string }

export async function headOf(seriesId: string): Promise<Head | null> {
  const rows = await db.$queryRaw`
    select number::int, digest from chain.link where "seriesId" = ${seriesId}::uuid order by number desc limit 1`
  return z.array(z.object({ number: z.int(), digest: z.string() })).parse(rows)[0] ?? null
}

/** Whether the chain of a series once ended, or ends, with this digest. */
export async function everEndedWith(seriesId: string, digest: string) {
  const rows = await db.$queryRaw<unknown[]>`
    select from chain.link where "seriesId" = ${seriesId}::uuid and digest = ${digest} limit 1`
  return rows.length > 0
}

/**
 * Reckons the chain of a series anew from its events, a thousand at a time; see the migration "chain" for its form. `found`:
 * one sentence for each thing that is not as it was written.
 */
export async function checkChain(seriesId: string): Promise<{ links: number; head: string | null; found: string[] }> {
  const found: string[] = []
  let previous: string | null = null
  let links = 0
  for (;;) {
    const rows = linked.parse(await db.$queryRaw(after(seriesId, links)))
    for (const row of rows) {
      found.push(...faultsOf(row, links + 1, previous, seriesId))
      links = row.number
      previous = row.digest
    }
    if (rows.length < atOnce) break
  }
  const loose = z
    .array(z.object({ id: z.string(), sequence: z.string() }))
    .parse(await db.$queryRaw(unlinked(seriesId)))
  for (const { id, sequence } of loose) found.push(`Event ${sequence} (${id}) is in no chain: it was slipped in.`)
  return { links, head: previous, found }
}

const atOnce = 1000

const text = z.string().nullable()
const linked = z.array(
  z.object({
    number: z.int(),
    eventId: z.string(),
    previous: text,
    digest: z.string(),
    recorded: z.string(),
    known: z.boolean(),
    parts: z.array(text),
  }),
)

type Linked = z.infer<typeof linked>[number]

function faultsOf(row: Linked, expected: number, previous: string | null, seriesId: string) {
  const { number, eventId, known, parts } = row
  const gap = number === expected ? [] : [`Links ${expected} to ${number - 1} are missing.`]
  if (!known) return [...gap, `Event ${eventId}, link ${number}, is missing.`]
  if (number === expected && row.previous !== previous) return [`Link ${number} does not follow the one before it.`]
  const form = ['roundtable event 1', seriesId, String(number), row.previous, row.recorded, ...parts]
  const canonical = `[${form.map((part) => JSON.stringify(part)).join(', ')}]`
  if (hash('sha256', canonical) === row.digest) return gap
  const [, sequence, at, kind] = parts
  return [...gap, `Event ${sequence} (${kind}, ${at}, ${eventId}), link ${number}, is not as it was written.`]
}

const instant = (column: Prisma.Sql) =>
  Prisma.sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

function after(seriesId: string, number: number) {
  return Prisma.sql`
    select l.number::int, l."eventId"::text as "eventId", l.previous, l.digest,
      ${instant(Prisma.sql`l.recorded`)} as recorded, e.id is not null and e."seriesId" = l."seriesId" as known,
      array[e.id::text, e.sequence::text, ${instant(Prisma.sql`e.at`)}, e.kind, e."actorId"::text,
        e."organizationId"::text, e."recommendationId"::text, e."followUpId"::text, e."commentId"::text,
        e."documentId"::text, e."personId"::text, e."updateId"::text, e."evidenceId"::text, e."reviewId"::text,
        e.visibility::text, e.payload::text] as parts
    from chain.link l left join "Event" e on e.id = l."eventId"
    where l."seriesId" = ${seriesId}::uuid and l.number > ${number} order by l.number limit ${atOnce}`
}

function unlinked(seriesId: string) {
  return Prisma.sql`
    select e.id::text, e.sequence::text from "Event" e
    where e."seriesId" = ${seriesId}::uuid and not exists (select from chain.link l where l."eventId" = e.id)
    order by e.sequence limit 100`
}
