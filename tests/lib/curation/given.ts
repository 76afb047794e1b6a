import { candidatesOf } from '#lib/candidates/extract.ts'
import { confirmReading } from '#lib/curation/confirm.ts'
import { type Confirmation, confirmReadingInput } from '#lib/curation/confirm-input.ts'
import { importDocument } from '#lib/curation/import-document.ts'
import { readDocument } from '#lib/curation/read-in-background.ts'
import { db } from '#lib/db/client.ts'
import { frontMatterOf } from '#lib/documents/front-matter/front-matter.ts'
import { misreadings } from '#lib/documents/misreadings.ts'
import { normalize } from '#lib/documents/normalize.ts'
import type { World } from '#tests/world.ts'

export const summary = `Summary of the Second Roundtable

Date: 14 October 2026
Venue: Tokyo Hall

Participants
Aoi Cabinet, Director, Cabinet Office
Hanna Berg, Science Counsellor, Embassy of Norway
Kenji Sato, Counsellor, International Division, Cabinet Office

1. Scientific advice

Rules differ between countries. The Cabinet Office should publish a common checklist for international projects by the end of 2027. Universities should train their staff in research security every year. It was asked whether Al tools need rules of their own.

2. Research security

It is necessary to review the system of scientific advice in diplomacy every three years. Embassies are encouraged to appoint science counsellors of their own. The roundtable did not agree that a new agency should be founded.
`

/** A text handed in by the secretariat and read; what the child process would do, done here. */
export async function givenReading(world: World, words = summary, correctsId?: string) {
  const bytes = new TextEncoder().encode(words)
  const outcome = await importDocument(world.actors.secretary, { fileName: 'summary.txt', bytes, correctsId })
  if (outcome.status !== 'ok') throw new Error(JSON.stringify(outcome))
  const { id } = outcome.value
  await readHere(id, words)
  return db.documentReading.findUniqueOrThrow({ where: { id } })
}

async function readHere(id: string, words: string) {
  const document = normalize(words)
  const result = {
    document: { format: 'txt', ...document },
    frontMatter: frontMatterOf(document),
    misreadings: misreadings(document.text),
    candidates: candidatesOf(document),
  }
  await db.documentReading.update({
    where: { id },
    data: { state: 'read', version: 2, result: JSON.parse(JSON.stringify(result)), page: 1, pages: 1 },
  })
}

/** The same through the process that reads, as the product does it. */
export async function read(id: string) {
  await readDocument(id)
  return db.documentReading.findUniqueOrThrow({ where: { id } })
}

/** What the form would send when nobody changed anything, all people and organizations new unless said otherwise. */
export function confirmation(reading: { id: string; version: number }, said: Record<string, string>): Confirmation {
  return confirmReadingInput.parse({
    id: reading.id,
    version: String(reading.version),
    title: 'Summary of the second roundtable',
    language: 'en',
    visibility: 'public',
    roundtable: 'new',
    roundtableTitle: 'Second roundtable, held',
    day: '2025-11-14',
    p0: 'none',
    p1: 'none',
    p2: 'none',
    o0: 'none',
    o1: 'none',
    o2: 'none',
    ...said,
  })
}

/** A document of the world whose candidates wait for somebody to decide. */
export async function givenCandidates(world: World, words = summary) {
  const reading = await givenReading(world, words)
  const outcome = await confirmReading(world.actors.secretary, confirmation(reading, {}))
  if (outcome.status !== 'ok') throw new Error(JSON.stringify(outcome))
  return { documentId: outcome.value.id, candidates: await candidatesIn(outcome.value.id) }
}

export function candidatesIn(documentId: string) {
  return db.candidate.findMany({ where: { documentId }, orderBy: { start: 'asc' } })
}

/** The nth of what must be there. */
export function nth<T>(all: T[], index: number): T {
  const one = all[index]
  if (one === undefined) throw new Error(`there is no ${index}`)
  return one
}
