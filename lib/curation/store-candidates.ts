import type { Candidate } from '../candidates/kind.ts'
import type { Tx } from '../db/client.ts'
import type { Visibility } from '../db/generated/enums.ts'
import type { Section } from '../documents/front-matter/front-matter.ts'
import { selectorsFor } from '../documents/passage.ts'
import { record } from '../events/record.ts'
import { languageOf } from '../language-of.ts'
import type { Curator } from '../roundtables/series.ts'
import { addresseesIn } from './addressees.ts'
import { knownOrganizations } from './names-to-match.ts'
import { cueInSentence, titleFrom } from './title.ts'

type Of = { id: string; title: string; text: string; visibility: Visibility }

/**
 * Stores what the rules found in a document, for somebody to decide on, each with a title, a theme and addressees proposed.
 * @param sections of the document, all of them @param themes by the name of a section
 */
export async function storeCandidates(
  tx: Tx,
  curator: Curator,
  document: Of,
  found: Candidate[],
  sections: Section[],
  themes: Map<string, string>,
) {
  const organizations = await knownOrganizations(curator.seriesId, tx)
  const { id: documentId, title, text, visibility } = document
  await tx.candidate.createMany({
    data: found.map(({ start, end, cue, rule, strength, section, addressee }) => {
      const heading = sections.findLast((each) => each.start <= start)
      return {
        documentId,
        ...selectorsFor(text, start, end),
        rule,
        strength,
        cueStart: cue.start,
        cueEnd: cue.end,
        section,
        addressee,
        title: titleFrom(text.slice(start, end), cueInSentence({ start, end }, cue)),
        language: languageOf(text.slice(start, end)),
        themeId: heading ? (themes.get(heading.name) ?? null) : null,
        visibility,
        addressees: addresseesIn(addressee, organizations),
      }
    }),
  })
  const payload = { document: title, count: found.length }
  await record(tx, curator, 'candidates.found', payload, { documentId, visibility: 'secretariat' })
}
