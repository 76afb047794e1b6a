import { extraction } from '../candidates/extraction.ts'
import { isUniqueViolation, type Tx, transaction } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { mediaTypes } from '../documents/read/media-types.ts'
import { storeReading } from '../documents/store.ts'
import { conflict, forbidden, invalid, notFound, type Outcome, ok } from '../outcome.ts'
import { can } from '../policy.ts'
import { addRoundtable, holdRoundtable, seat } from '../roundtables/add.ts'
import type { Curator } from '../roundtables/found.ts'
import { recordChanges } from '../roundtables/settings.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { storeCandidates } from './candidates.ts'
import { type Confirmation, numbered } from './confirm-input.ts'
import { carryOver } from './correction.ts'
import { instantsOf } from './day.ts'
import { enterBodies, enterThemes, type Refused, seatsOf } from './enter.ts'
import { parts } from './readings.ts'

/**
 * Makes a document of a file that was read, as its reader says it is: the roundtable held, its participants seated, new
 * organizations and themes entered, the document stored and its candidates with it. All of it, or nothing.
 */
export async function confirmReading(actor: Actor, input: Confirmation): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'importDocument')) return forbidden
  try {
    return await transaction((tx) => confirmIn(tx, { ...actor, role: 'secretariat' }, input), actor.at)
  } catch (error) {
    if (error instanceof Rollback) return error.outcome
    // Somebody confirmed the same file, or entered the same organization, in the same moment.
    if (isUniqueViolation(error)) return conflict('curation.errors.readingChanged')
    throw error
  }
}

/** Ends the transaction with nothing done. */
class Rollback extends Error {
  readonly outcome: Refused

  constructor(outcome: Refused) {
    super(outcome.status)
    this.outcome = outcome
  }
}

type Confirming = Actor & Curator

async function confirmIn(tx: Tx, curator: Confirming, input: Confirmation): Promise<Outcome<{ id: string }>> {
  const { seriesId } = curator
  // Editors of themes, organizations and roundtables wait for each other on the series, as its settings do.
  await tx.$queryRaw`select id from "Series" where id = ${seriesId}::uuid for update`
  const reading = await tx.documentReading.findFirst({
    where: { id: input.id, seriesId },
    select: {
      documentId: true,
      bytes: true,
      fileName: true,
      result: true,
      correctsId: true,
      sha256: true,
      state: true,
    },
  })
  if (!reading) return notFound
  if (reading.documentId) return ok({ id: reading.documentId })
  if (reading.state !== 'read') return conflict('curation.errors.readingChanged')
  const same = await tx.document.findFirst({ where: { seriesId, sha256: reading.sha256 }, select: { title: true } })
  if (same) return invalid('title', 'curation.errors.sameFile', { title: same.title })
  const read = extraction.parse(reading.result)
  const said = numbered(input, parts(read))
  if ('field' in said) return invalid(said.field, said.message)

  const organizations = settled(await enterBodies(tx, curator, said.bodies))
  const seats = settled(await seatsOf(tx, curator, input, said.seats, organizations))
  const roundtableId = settled(await meet(tx, curator, input, seats))
  const themes = settled(await enterThemes(tx, curator, said.sections, parts(read).sections))
  const { format, ...normalized } = read.document
  const document = await storeReading(
    tx,
    curator,
    {
      roundtableId,
      title: input.title,
      fileName: reading.fileName,
      mediaType: mediaTypes[format],
      bytes: reading.bytes,
      visibility: input.visibility,
      correctsId: reading.correctsId,
    },
    { ...normalized, language: input.language },
  )
  const of = { ...document, visibility: input.visibility }
  await storeCandidates(tx, curator, of, read.candidates, read.frontMatter.sections, themes)
  if (reading.correctsId) await carryOver(tx, curator, of, reading.correctsId)
  const { count } = await tx.documentReading.updateMany({
    where: { id: input.id, version: input.version, documentId: null },
    // The document has the bytes and what was read of them now.
    data: { documentId: document.id, bytes: new Uint8Array(), result: Prisma.DbNull, version: { increment: 1 } },
  })
  if (count === 0) throw new Rollback(conflict('curation.errors.readingChanged'))
  return ok({ id: document.id })
}

function settled<T>(value: T | Refused): T {
  if (typeof value === 'object' && value !== null && 'status' in value) throw new Rollback(value)
  return value
}

/** The roundtable that the document tells of: one that was held, the planned one that now was, or one more. */
async function meet(
  tx: Tx,
  curator: Confirming,
  input: Confirmation,
  participants: Parameters<typeof seat>[3],
): Promise<string | Refused> {
  const { seriesId } = curator
  const { timeZone } = await tx.series.findUniqueOrThrow({ where: { id: seriesId }, select: { timeZone: true } })
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
  const place = input.place || null
  const added = await addRoundtable(tx, curator, {
    title: input.roundtableTitle,
    ...at,
    place,
    held: true,
    participants,
  })
  return added.id
}
