import { extraction } from '../candidates/extraction.ts'
import { lock, Refusal } from '../command.ts'
import type { Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { mediaTypes } from '../documents/read/media-types.ts'
import { storeReading } from '../documents/store.ts'
import type { MessageKey } from '../messages/load.ts'
import { onSeries } from '../on-series.ts'
import { conflict, invalid, notFound, type Outcome, ok, type Refused } from '../outcome.ts'
import { addRoundtable, holdRoundtable, seat } from '../roundtables/add-roundtable.ts'
import type { Curator } from '../roundtables/series.ts'
import { recordChanges } from '../roundtables/settings.ts'
import { instantAt } from '../time.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { enterBodies, enterThemes, seatsOf } from './confirm-entries.ts'
import { type Confirmation, numbered } from './confirm-input.ts'
import { carryOver } from './correction.ts'
import { parts } from './readings.ts'
import { storeCandidates } from './store-candidates.ts'

/**
 * Makes a document of a file that was read, as its reader says it is: the roundtable held, its participants seated, new
 * organizations and themes entered, the document stored and its candidates with it. All of it, or nothing.
 */
export function confirmReading(actor: Actor, input: Confirmation): Promise<Outcome<{ id: string }>> {
  const { seriesId } = actor
  const where = { id: input.id, seriesId }
  // In the series, so that editors of its themes, organizations and roundtables wait for each other, as on its settings.
  return onSeries(actor, {
    verb: 'importDocument',
    already: async (_, tx): Promise<Outcome<{ id: string }> | null> => {
      const reading = await tx.documentReading.findFirst({ where, select: { documentId: true } })
      if (!reading) return notFound
      return reading.documentId === null ? null : ok({ id: reading.documentId })
    },
    rule: async (_, tx) => {
      await lock(tx, actor, 'DocumentReading', input.id)
      const reading = await tx.documentReading.findFirstOrThrow({ where })
      if (reading.state !== 'read' || reading.version !== input.version)
        return conflict('curation.errors.readingChanged')
      const same = await tx.document.findFirst({
        where: { seriesId, sha256: reading.sha256 },
        select: { title: true },
      })
      if (same) return invalid('title', 'curation.errors.sameFile', { title: same.title })
      const read = extraction.parse(reading.result)
      const said = numbered(input, parts(read))
      return 'field' in said ? invalid(said.field, said.message) : ok({ reading, read, said })
    },
    write: async (series, tx, { reading, read, said }, curator) => {
      const organizations = settled(await enterBodies(tx, curator, said.bodies))
      const seats = settled(await seatsOf(tx, curator, input, said.seats, organizations))
      const roundtableId = settled(await meet(tx, curator, input, series, seats))
      const themes = settled(await enterThemes(tx, curator, said.sections, parts(read).sections))
      const { format, ...normalized } = read.document
      const { title, visibility } = input
      const { fileName, bytes, correctsId } = reading
      const given = { roundtableId, title, fileName, mediaType: mediaTypes[format], bytes, visibility, correctsId }
      const document = await storeReading(tx, curator, given, { ...normalized, language: input.language })
      const of = { ...document, visibility }
      await storeCandidates(tx, curator, of, read.candidates, read.frontMatter.sections, themes)
      if (correctsId) await carryOver(tx, curator, of, correctsId)
      await tx.documentReading.update({
        where: { id: reading.id },
        // The document has the bytes and what was read of them now.
        data: { documentId: document.id, bytes: new Uint8Array(), result: Prisma.DbNull, version: { increment: 1 } },
      })
      return { id: document.id }
    },
  })
}

function settled<T>(value: T | Refused): T {
  if (typeof value === 'object' && value !== null && 'status' in value) throw new Refusal(value)
  return value
}

/** The roundtable that the document tells of: one that was held, the planned one that now was, or one more. */
async function meet(
  tx: Tx,
  curator: Curator,
  input: Confirmation,
  { id: seriesId, timeZone }: { id: string; timeZone: string },
  participants: Parameters<typeof seat>[3],
): Promise<string | Refused> {
  const known =
    input.roundtable === 'new'
      ? null
      : await tx.roundtable.findFirst({
          where: { id: input.roundtable, seriesId },
          select: { id: true, held: true, title: true, place: true },
        })
  if (!known && input.roundtable !== 'new') return invalid('roundtable', 'errors.choose')
  if (known?.held) {
    await seat(tx, curator, known.id, participants)
    return known.id
  }
  const at = instantsOf(input, timeZone)
  if ('field' in at) return invalid(at.field, at.message)
  if (at.startsAt > nowOf(curator)) return invalid('day', 'curation.errors.future')
  if (known) {
    const plan = { nextTitle: known.title, nextPlace: known.place }
    const now = { title: input.roundtableTitle || known.title, place: input.place || known.place }
    await recordChanges(tx, curator, plan, { nextTitle: now.title, nextPlace: now.place })
    await tx.roundtable.update({ where: { id: known.id }, data: now })
    return (await holdRoundtable(tx, curator, { id: known.id, ...at, participants })).id
  }
  if (!input.roundtableTitle) return invalid('roundtableTitle', 'errors.required')
  const named = { title: input.roundtableTitle, place: input.place || null }
  return (await addRoundtable(tx, curator, { ...named, ...at, held: true, participants })).id
}

type Times = { day: string; from: string; to: string }
type Instants = { startsAt: Date; endsAt: Date | null } | { field: string; message: MessageKey }

/**
 * When a roundtable began and ended, by the clocks of its time zone. Without a time it began with its day, since a document
 * often tells no more.
 */
function instantsOf({ day, from, to }: Times, timeZone: string): Instants {
  const startsAt = instantAt(day, from || '00:00', timeZone)
  if (!startsAt) return { field: 'day', message: day ? 'errors.date' : 'curation.errors.dayNeeded' }
  if (!from && to) return { field: 'from', message: 'settings.errors.timeNeeded' }
  const endsAt = to ? instantAt(day, to, timeZone) : null
  if (endsAt && endsAt <= startsAt) return { field: 'to', message: 'settings.errors.endsBeforeStart' }
  return { startsAt, endsAt }
}
