import { z } from 'zod'
import { db } from '../db/client.ts'
import type { Language } from '../db/generated/enums.ts'
import { messages } from '../messages/load.ts'
import type { MailFile } from '../outbox/enqueue.ts'
import type { MadeFile } from '../packs/formats.ts'
import { printedMinutes } from '../packs/printed-minutes.ts'
import type { MinutesContent } from '../reviews/minutes/content.ts'
import { findMinutes } from '../reviews/minutes/queries.ts'
import { decisionSentence } from '../reviews/minutes/sentence.ts'
import { localized } from '../translation.ts'

/** What goes along with the mail to one member: a file, and the words about what concerns their organization. */
export type Enclosed = { files: MailFile[]; items: string }
export type Enclosures = Map<string, Enclosed>

const published = ['minutes.published', 'minutes.corrected']

/**
 * What is enclosed with the mails about an event, by person: the published minutes, each in the edition and the language of
 * whoever gets them. Printing takes its time, so this comes before the transaction that writes the messages.
 */
export async function enclosedWith(eventId: string): Promise<Enclosures> {
  const event = await db.event.findUnique({
    where: { id: eventId },
    select: {
      kind: true,
      payload: true,
      reviewId: true,
      seriesId: true,
      series: { select: { languages: true, fictional: true } },
    },
  })
  if (!event?.reviewId || event.series.fictional || !published.includes(event.kind)) return new Map()
  const { minutes: number } = z.object({ minutes: z.number() }).parse(event.payload)
  const members = await db.membership.findMany({
    where: { seriesId: event.seriesId, endedAt: null, person: { email: { not: null } } },
    orderBy: { id: 'asc' },
    select: {
      personId: true,
      role: true,
      organizationId: true,
      organization: { select: { slug: true } },
      person: { select: { name: true, language: true } },
    },
  })
  const enclosures: Enclosures = new Map()
  for (const { personId, role, organizationId, organization, person } of members) {
    const language = person.language ?? event.series.languages[0] ?? 'en'
    const viewer = { seriesId: event.seriesId, personId, name: person.name, role, organizationId, language }
    const minutes = await findMinutes(viewer, { id: event.reviewId }, number)
    if (!minutes) continue
    const { content, ...version } = minutes
    const files = asMailFiles(await printedMinutes({ content, published: version, language, formats: ['pdf'] }))
    enclosures.set(personId, { files, items: itemsOf(content, organization?.slug, language) })
  }
  return enclosures
}

/** The items that concern an organization, each with what was decided. */
function itemsOf(content: MinutesContent, slug: string | undefined, language: Language) {
  const own = content.items.filter(({ concerns }) => slug && concerns.includes(slug))
  if (own.length === 0) return messages[language].minutes.document.noneOfYours
  return own
    .map((item) => {
      const ref = item.followUp ? `F-${item.followUp} ` : item.recommendation ? `R-${item.recommendation} ` : ''
      const decisions = item.decisions.map(
        (each) => `  ${[decisionSentence(each, language), each.text].filter(Boolean).join(' ')}`,
      )
      return [`${ref}${localized(item, 'title', language)}`, ...decisions].join('\n')
    })
    .join('\n\n')
}

function asMailFiles(files: MadeFile[]): MailFile[] {
  return files.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes: Uint8Array.from(bytes) }))
}
