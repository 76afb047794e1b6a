import { createHash } from 'node:crypto'
import { z } from 'zod'
import { commandOn, lock, nameFor } from '../command.ts'
import type { Tx } from '../db/client.ts'
import { TableKind } from '../db/generated/enums.ts'
import { cleanedLine, mark, id as someId, version } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { onSeries } from '../on-series.ts'
import { conflict, invalid, type Outcome, ok } from '../outcome.ts'
import { type Actor, nowOf, type Viewer } from '../viewer.ts'
import { type Column, isColumn } from './columns.ts'
import { guessColumns, guessKind } from './headings.ts'
import { UnreadableTable } from './read/table.ts'
import { readTableInSubprocess } from './read/table-in-subprocess.ts'

export type HandedIn = { kind?: TableKind; fileName: string; bytes: Uint8Array }

/** Keeps a table as it came, with what its columns seem to mean; nothing of it is imported yet. */
export async function handIn(
  actor: Actor,
  { kind: said, fileName, bytes }: HandedIn,
): Promise<Outcome<{ id: string }>> {
  // Asked beforehand, since reading takes long and nothing may be locked meanwhile.
  const asked = await onSeries(actor, { verb: 'importTable', write: async () => undefined })
  if (asked.status !== 'ok') return asked
  const read = await headingsOf(bytes, fileName)
  if (read.status !== 'ok') return read
  const kind = said ?? guessKind(read.value)
  return onSeries(actor, {
    verb: 'importTable',
    write: async ({ id: seriesId }, tx) => {
      const mapping = (await rememberedColumns(tx, seriesId, kind, read.value)) ?? guessColumns(kind, read.value)
      return tx.tableImport.create({
        data: {
          seriesId,
          kind,
          fileName: cleanedLine(fileName).slice(0, 200) || '–',
          bytes: Uint8Array.from(bytes),
          sha256: createHash('sha256').update(bytes).digest('hex'),
          mapping,
          startedById: actor.personId,
          createdAt: nowOf(actor),
        },
        select: { id: true },
      })
    },
  })
}

async function headingsOf(bytes: Uint8Array, name: string) {
  try {
    return ok((await readTableInSubprocess(bytes)).headings)
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    return invalid('file', `imports.unreadable.${error.reason}`, { ...error.values, name })
  }
}

/** Commands on a table that was handed in and is not imported yet. */
export const onImport = commandOn({
  find: async (tx: Tx, actor: Actor, { id }: { id: string; version?: number }) => {
    await lock(tx, actor, 'TableImport', id)
    return tx.tableImport.findFirst({ where: { AND: [visibleImports(actor), { id }] } })
  },
  lost: async ({ appliedAt, changedById }, tx, actor) => {
    const name = await nameFor(tx, actor, changedById)
    return conflict(appliedAt ? 'imports.errors.applied' : 'imports.errors.mapped', { name })
  },
  rule: async ({ appliedAt, changedById }, tx, actor) =>
    appliedAt ? conflict('imports.errors.applied', { name: await nameFor(tx, actor, changedById) }) : null,
})

/** `c0`, `c1` …: what each column means; '' for one that is left out. */
export const mapColumnsInput = z
  .object({ id: someId, version, kind: z.enum(TableKind, key('errors.choose')) })
  .catchall(mark(100))
  .transform(({ id, version, kind, ...fields }) => ({ id, version, kind, columns: fields }))

/** Says by hand what each column means; remembered for the next table with the same headings. */
export async function mapColumns(actor: Actor, input: z.infer<typeof mapColumnsInput>): Promise<Outcome> {
  const { kind } = input
  const asked = await onImport(actor, input, { verb: 'importTable', write: async ({ bytes }) => bytes })
  if (asked.status !== 'ok') return asked
  const { headings } = await readTableInSubprocess(asked.value)
  const chosen = headings.map((_, index) => columnNamed(kind, input.columns[`c${index}`]))
  return onImport(actor, input, {
    verb: 'importTable',
    rule: async (found, tx) => {
      const remembered = kind === found.kind ? null : await rememberedColumns(tx, found.seriesId, kind, headings)
      const mapping = kind === found.kind ? chosen : (remembered ?? guessColumns(kind, headings))
      const twice = mapping.find((column, index) => column && mapping.indexOf(column) !== index)
      return twice ? invalid(`c${mapping.lastIndexOf(twice)}`, 'imports.errors.columnTwice') : ok(mapping)
    },
    write: async ({ id, seriesId }, tx, mapping) => {
      await tx.tableImport.update({
        where: { id },
        data: { kind, mapping, changedById: actor.personId, version: { increment: 1 } },
      })
      const key = { seriesId, kind, headings: keyOf(headings) }
      const saved = { mapping, savedById: actor.personId, savedAt: nowOf(actor) }
      await tx.tableMapping.upsert({
        where: { seriesId_kind_headings: key },
        create: { ...key, ...saved },
        update: saved,
      })
    },
  })
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

async function rememberedColumns(tx: Tx, seriesId: string, kind: TableKind, headings: string[]) {
  const found = await tx.tableMapping.findUnique({
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
