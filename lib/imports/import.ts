import { createHash } from 'node:crypto'
import { z } from 'zod'
import { db, transaction } from '../db/client.ts'
import { TableKind } from '../db/generated/enums.ts'
import { id as someId, version } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { conflict, done, forbidden, invalid, notFound, type Outcome, ok } from '../outcome.ts'
import { can } from '../policy.ts'
import { type Actor, nowOf, type Viewer } from '../viewer.ts'
import { type Column, isColumn } from './columns.ts'
import { guessColumns, guessKind } from './headings.ts'
import { UnreadableTable } from './read/table.ts'
import { readTableApart } from './read/table-apart.ts'

export type HandedIn = { kind?: TableKind; fileName: string; bytes: Uint8Array }

/** Keeps a table as it came, with what its columns seem to mean; nothing of it is imported yet. */
export async function handIn(
  actor: Actor,
  { kind: said, fileName, bytes }: HandedIn,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'importTable')) return forbidden
  try {
    const { headings } = await readTableApart(bytes)
    const kind = said ?? guessKind(headings)
    const mapping = (await rememberedColumns(actor, kind, headings)) ?? guessColumns(kind, headings)
    const { id } = await db.tableImport.create({
      data: {
        seriesId: actor.seriesId,
        kind,
        fileName: fileName.slice(0, 200),
        bytes: Uint8Array.from(bytes),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        mapping,
        startedById: actor.personId,
        createdAt: nowOf(actor),
      },
      select: { id: true },
    })
    return ok({ id })
  } catch (error) {
    if (error instanceof UnreadableTable)
      return invalid('file', `imports.unreadable.${error.reason}`, { ...error.values, name: fileName })
    throw error
  }
}

/** `c0`, `c1` …: what each column means; '' for one that is left out. */
export const mapColumnsInput = z
  .looseObject({ id: someId, version, kind: z.enum(TableKind, key('errors.choose')) })
  .transform(({ id, version, kind, ...fields }) => ({ id, version, kind, columns: fields }))

/** Says by hand what each column means; remembered for the next table with the same headings. */
export async function mapColumns(actor: Actor, input: z.infer<typeof mapColumnsInput>): Promise<Outcome> {
  const found = await db.tableImport.findFirst({ where: { AND: [visibleImports(actor), { id: input.id }] } })
  if (!found) return notFound
  if (!can(actor, 'importTable')) return forbidden
  if (found.appliedAt) return conflict('imports.errors.applied')
  const { headings } = await readTableApart(found.bytes)
  const { kind } = input
  const chosen = headings.map((_, index) => columnNamed(kind, input.columns[`c${index}`]))
  const mapping =
    kind === found.kind ? chosen : ((await rememberedColumns(actor, kind, headings)) ?? guessColumns(kind, headings))
  const twice = mapping.find((column, index) => column && mapping.indexOf(column) !== index)
  if (twice) return invalid(`c${mapping.lastIndexOf(twice)}`, 'imports.errors.columnTwice')
  return transaction(async (tx) => {
    const { count } = await tx.tableImport.updateMany({
      where: { id: found.id, version: input.version, appliedAt: null },
      data: { kind, mapping, version: { increment: 1 } },
    })
    if (count === 0) return conflict('imports.errors.changed')
    const key = { seriesId: actor.seriesId, kind, headings: keyOf(headings) }
    const saved = { mapping, savedById: actor.personId, savedAt: nowOf(actor) }
    await tx.tableMapping.upsert({
      where: { seriesId_kind_headings: key },
      create: { ...key, ...saved },
      update: saved,
    })
    return done
  }, actor.at)
}

/** The secretariat sees every table that was handed in; whoever else, those of their own. */
export function visibleImports(viewer: Viewer) {
  const own =
    viewer.role === 'secretariat' ? {} : { startedById: viewer.personId ?? '00000000-0000-0000-0000-000000000000' }
  return { seriesId: viewer.seriesId, ...own }
}

/** What is stored as a mapping, read back: null for a column that is left out. */
export function mappingOf(kind: TableKind, stored: unknown): (Column | null)[] {
  const { data } = z.array(z.string().nullable()).safeParse(stored)
  return (data ?? []).map((name) => columnNamed(kind, name))
}

async function rememberedColumns({ seriesId }: Actor, kind: TableKind, headings: string[]) {
  const found = await db.tableMapping.findUnique({
    where: { seriesId_kind_headings: { seriesId, kind, headings: keyOf(headings) } },
  })
  return found && mappingOf(kind, found.mapping)
}

function columnNamed(kind: TableKind, name: unknown) {
  return isColumn(kind, name) ? name : null
}

/* An index takes no longer ones. */
function keyOf(headings: string[]) {
  const joined = headings.join('\u241f')
  return joined.length <= 500 ? joined : createHash('sha256').update(joined).digest('hex')
}
