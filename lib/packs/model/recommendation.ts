import type { SnapshotRecommendation } from '../../reviews/snapshot/content.ts'
import type { Fact, Said, Written } from '../document.ts'
import type { Voice } from '../voice.ts'
import type { Names } from './names.ts'

type Quotation = { text: Written; source: Said }

export type RecommendationPart = {
  number: number
  mark: string
  title: Said
  status: Said
  roundtable: Said
  addressees: Said[]
  quotations: Quotation[]
  facts: Fact[]
  comments: number
}

type Addressee = SnapshotRecommendation['addressees'][number]

/** A recommendation as every format shows it: never without the words that made it, and where they stand. */
export function recommendationPart(it: SnapshotRecommendation, voice: Voice, names: Names): RecommendationPart {
  const status = statusSaid(it, voice)
  const roundtable = voice.text((texts) => texts.packs.facts.roundtable, { number: it.roundtable })
  const addressees = it.addressees.map((each) => addresseeLine(each, voice, names))
  const nobody = voice.text((texts) => texts.packs.facts.nobody)
  return {
    number: it.number,
    mark: `R-${it.number}`,
    title: titleOf(it, voice),
    status,
    roundtable,
    addressees,
    quotations: it.passages.map((passage) => ({
      text: { language: passage.document.language, text: passage.exact },
      source: sourceOf(passage, voice),
    })),
    facts: [
      { label: voice.text((texts) => texts.packs.facts.status), value: status },
      { label: voice.text((texts) => texts.packs.facts.from), value: roundtable },
      {
        label: voice.text((texts) => texts.packs.facts.addressedTo),
        value: addressees.length ? voice.lines(addressees) : nobody,
      },
    ],
    comments: it.comments,
  }
}

export function titleOf(it: SnapshotRecommendation, voice: Voice) {
  return voice.name(it, 'title')
}

export function statusSaid({ status }: { status: SnapshotRecommendation['status'] }, voice: Voice) {
  return voice.word('status', status)
}

function sourceOf({ document, page }: SnapshotRecommendation['passages'][number], voice: Voice) {
  return voice.list([
    voice.same(document.title),
    ...(document.date ? [voice.day(document.date)] : []),
    voice.text((texts) => texts.packs.page, { page }),
  ])
}

function addresseeLine(addressee: Addressee, voice: Voice, names: Names): Said {
  const { wording, organization, askedAt, response } = addressee
  if (!organization) return wording ? voice.name(addressee, 'wording') : voice.same('–')
  const name = names.organization(organization)
  if (!response)
    return askedAt
      ? voice.text(({ packs }) => packs.facts.noAnswer, { name, day: voice.dayOf(askedAt) })
      : voice.text(({ packs }) => packs.facts.notAsked, { name })
  const day = voice.dayOf(response.at)
  const line =
    response.kind === 'passedOn' && response.passedOnTo
      ? voice.text(({ packs }) => packs.facts.passedOn, { name, day, other: names.organization(response.passedOnTo) })
      : voice.text(({ packs }) => packs.facts.answered, {
          name,
          day,
          answer: voice.word('response', response.kind, 'within'),
        })
  return response.reason
    ? voice.text(({ packs }) => packs.facts.because, { line, reason: voice.name(response, 'reason') })
    : line
}
