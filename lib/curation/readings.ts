import { z } from 'zod'
import { type Extraction, extraction } from '../candidates/extraction.ts'
import { reader } from '../db/client.ts'
import { pageAt } from '../documents/structure.ts'
import { matchOrganization, matchPerson, matchTheme } from '../people/name-matching.ts'
import { can } from '../policy.ts'
import { titleSelect } from '../translation.ts'
import { nowOf, type Viewer } from '../viewer.ts'
import { knownOrganizations, knownPeople, knownThemes } from './names-to-match.ts'
import { readingError } from './read-in-background.ts'

const shown = {
  id: true,
  fileName: true,
  state: true,
  page: true,
  pages: true,
  error: true,
  documentId: true,
  correctsId: true,
  createdAt: true,
  version: true,
  corrects: { select: { id: true, title: true, roundtableId: true } },
} as const

/** What could not be read is of interest for so long, in milliseconds. */
const failedShown = 7 * 24 * 3600 * 1000

/** The file that is being read, how far that is, or why it cannot be; null for whoever may not import. */
export async function findReading(viewer: Viewer, id: string) {
  if (!can(viewer, 'importDocument') || !z.uuid().safeParse(id).success) return null
  const found = await reader(viewer).documentReading.findFirst({
    where: { id, seriesId: viewer.seriesId },
    select: shown,
  })
  return found && { ...found, error: found.error ? readingError.parse(found.error) : null }
}

export type FoundReading = NonNullable<Awaited<ReturnType<typeof findReading>>>

/** Files that were handed in and are not documents yet, the newest first. */
export async function listReadings(viewer: Viewer) {
  if (!can(viewer, 'importDocument')) return []
  return reader(viewer).documentReading.findMany({
    where: {
      seriesId: viewer.seriesId,
      documentId: null,
      OR: [{ state: { not: 'failed' } }, { createdAt: { gt: new Date(nowOf(viewer).getTime() - failedShown) } }],
    },
    select: { id: true, fileName: true, state: true, page: true, pages: true, createdAt: true },
    orderBy: { createdAt: 'desc' },
    take: 20,
  })
}

/** What a file says of the roundtable, each person, organization and heading with what is known of it already. */
export async function proposalOf(viewer: Viewer, id: string) {
  const { result } = await reader(viewer).documentReading.findFirstOrThrow({
    where: { id, seriesId: viewer.seriesId, state: 'read' },
    select: { result: true },
  })
  const [people, organizations, themes, roundtables] = await Promise.all([
    knownPeople(viewer.seriesId),
    knownOrganizations(viewer.seriesId),
    knownThemes(viewer.seriesId),
    reader(viewer).roundtable.findMany({
      where: { seriesId: viewer.seriesId },
      select: { id: true, number: true, ...titleSelect, startsAt: true, held: true },
      orderBy: { number: 'desc' },
    }),
  ])
  const read = parts(extraction.parse(result))
  return {
    ...read,
    participants: read.participants.map((each) => ({ ...each, match: matchPerson(each.name, people) })),
    organizations: read.organizations.map((name) => ({ name, match: matchOrganization(name, organizations) })),
    sections: read.sections.map((each) => ({ ...each, match: matchTheme(each.name, themes) })),
    known: { people, organizations, themes, roundtables },
  }
}

export type Proposal = Awaited<ReturnType<typeof proposalOf>>

/** What was read, in the order in which the form numbers it: organizations once each, sections that may be themes. */
export function parts({ document, frontMatter, misreadings, candidates }: Extraction) {
  const { title, date, place, participants } = frontMatter
  const printed = participants.flatMap(({ organization }) => organization || [])
  const themes = frontMatter.sections.filter(({ isTheme }) => isTheme)
  return {
    title,
    date,
    place,
    language: document.language,
    participants,
    organizations: [...new Set(printed)],
    sections: themes.filter(({ name }, index) => themes.findIndex((each) => each.name === name) === index),
    misreadings: misreadings.map((each) => ({
      ...each,
      page: pageAt(document, each.start),
      around: document.text.slice(Math.max(0, each.start - 40), each.end + 40),
    })),
    candidates: candidates.length,
    pages: document.pages.length,
    characters: document.text.length,
  }
}
