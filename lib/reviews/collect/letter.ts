import { reader } from '../../db/client.ts'
import { Language } from '../../db/generated/enums.ts'
import { env } from '../../env.ts'

import { fill } from '../../messages/fill.ts'
import { messages } from '../../messages/load.ts'
import { can, speaking } from '../../policy.ts'
import { addDays, clock, today } from '../../time.ts'
import {
  inLanguage,
  localized,
  nameSelect,
  personName,
  personSelect,
  titleSelect,
  type Worded,
} from '../../translation.ts'
import { nowOf, type Viewer } from '../../viewer.ts'
import { wordsOf } from '../../vocabulary.ts'
import type { FoundReview } from '../review.ts'
import { letterFile } from './letter-file.ts'
import { isExpected } from './request.ts'

type Series = Worded<'name'> & { slug: string; timeZone: string }

/**
 * The letter to the head of an organization that has not answered, as DOCX, in that organization's language unless another
 * is asked for; null when there is no such request, or it was answered, or the viewer is not the secretariat.
 */
export async function letterTo(viewer: Viewer, series: Series, review: FoundReview, slug: string, asked?: Language) {
  if (!can(viewer, 'sendBackReview')) return null
  const request = await reader(viewer).reviewRequest.findFirst({
    where: { reviewId: review.id, organization: { slug, seriesId: viewer.seriesId } },
    select: requestSelect,
  })
  if (!request || request.submittedAt || !review.closesOn) return null
  const language = asked ?? languageOf(request.organization)
  const texts = messages[language].collecting.letter
  const { plainDay, day } = clock(language, series.timeZone)
  const now = today(series.timeZone, nowOf(viewer))
  const step = (which: string) => request.steps.find((each) => each.step === which)
  const noAnswer = step('noAnswer')?.dueOn
  const { startsAt } = review.roundtable
  const values = {
    series: localized(series, 'name', language),
    organization: localized(request.organization, 'name', language),
    roundtable: localized(review.roundtable, 'title', language),
    meets: startsAt ? day(startsAt) : texts.noDate,
    asked: day(request.askedAt),
    closes: plainDay(review.closesOn),
    until: noAnswer ? plainDay(addDays(noAnswer, -1)) : texts.soon,
    count: String(request.rows.length),
  }
  // A letter of this language may have no such line.
  const filled = (text: string) => (text === '–' ? '' : fill(text, values, language))
  const waiting = request.rows
    .map(({ followUp }) => followUp)
    .filter((followUp) => isExpected(followUp, request.organization.id))
  const bytes = await letterFile({
    language,
    subject: filled(texts.subject),
    date: plainDay(now),
    to: filled(texts.to),
    from: filled(texts.from),
    greeting: filled(texts.greeting),
    paragraphs: [texts.opening, review.closesOn < now ? texts.overdue : texts.open, texts.please, texts.otherwise].map(
      filled,
    ),
    closing: filled(texts.closing),
    annex: filled(texts.annex),
    list: filled(texts.list),
    columns: [texts.number, texts.title, texts.state, texts.due, texts.heard],
    rows: waiting.map(({ number, progress, dueOn, lastConfirmedAt, ...words }) => [
      `F-${number}`,
      localized(words, 'title', language),
      wordsOf(language).progress[progress],
      dueOn ? plainDay(dueOn) : texts.none,
      day(lastConfirmedAt),
    ]),
    how: texts.how,
    url: new URL(`/${series.slug}/reviews/${review.number}/answer`, env().NEXTAUTH_URL).href,
    focalPoints: `${texts.focalPoints}${request.organization.memberships.map(({ person }) => personName(person, language)).join(texts.comma) || texts.none}`,
    end: filled(texts.end),
  })
  return { bytes, fileName: `letter-${review.number}-${slug}-${language}.docx` }
}

/** An organization of Japan is written to in Japanese, all others in English. */
function languageOf(organization: Worded<'name'> & { country: string }): Language {
  const isNamed = inLanguage(organization, 'name', Language.ja).language === Language.ja
  return organization.country === 'JP' && isNamed ? Language.ja : Language.en
}

const requestSelect = {
  askedAt: true,
  submittedAt: true,
  organization: {
    select: {
      id: true,
      ...nameSelect,
      country: true,
      memberships: {
        where: { role: { in: speaking }, endedAt: null },
        select: { person: { select: personSelect } },
      },
    },
  },
  steps: { select: { step: true, dueOn: true, takenAt: true } },
  rows: {
    // Restricted since it was asked about, it is nothing to write to them of.
    where: { followUp: { visibility: { not: 'secretariat' } } },
    orderBy: { followUp: { number: 'asc' } },
    select: {
      followUp: {
        select: { number: true, ...titleSelect, leadId: true, progress: true, dueOn: true, lastConfirmedAt: true },
      },
    },
  },
} as const
