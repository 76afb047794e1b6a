import { type FollowUpField, fieldNames, followUpFields, wordsIn } from '../../follow-up-fields.ts'
import type { SnapshotFollowUp, SnapshotRecommendation } from '../../reviews/snapshot/content.ts'
import { isUnowned, stateIn } from '../../reviews/snapshot/figures.ts'
import { titleOf } from '../model/recommendation.ts'
import type { Pack } from '../model.ts'
import { nothing } from '../voice.ts'
import { dates, type Shape, table } from './columns.ts'

export function followUpRows(pack: Pack) {
  const { content, voice, names } = pack
  const { day, dayOf } = dates(pack)
  const yesNo = (value: boolean) => voice.text(({ packs }) => (value ? packs.yes : packs.no))
  const answered = (it: SnapshotFollowUp) =>
    it.recommendations.map(names.recommendation).filter((known) => known !== undefined)
  const themes = (it: SnapshotFollowUp) => [...new Set(answered(it).map(({ theme }) => theme))].map(names.theme)
  const written = (key: FollowUpField): Shape<SnapshotFollowUp> => ({
    key,
    width: followUpFields[key].kind === 'line' ? 44 : 60,
    of: (it) => voice.name({ ...it, ...wordsIn(it) }, key),
  })
  return table(
    pack,
    [
      { key: 'number', width: 9, of: (it) => voice.same(`F-${it.number}`) },
      written('title'),
      { key: 'state', of: (it) => voice.state(stateIn(it)) },
      { key: 'confidence', of: (it) => (it.confidence ? voice.word('confidence', it.confidence) : nothing) },
      { key: 'lead', of: (it) => names.organization(it.lead) },
      { key: 'contact', of: (it) => names.person(it.contact) },
      {
        key: 'offeredTo',
        of: ({ lead, offer }) => (lead || !offer ? nothing : names.organization(offer.organization)),
      },
      { key: 'supports', of: (it) => names.organizations(it.supports) },
      { key: 'due', kind: 'day', of: (it) => day(it.dueOn) },
      { key: 'overdue', width: 10, of: (it) => yesNo(it.overdue) },
      { key: 'moved', kind: 'number', of: (it) => it.moves.length },
      { key: 'firstDue', kind: 'day', of: (it) => day(it.moves.find(({ from }) => from !== null)?.from) },
      { key: 'reported', kind: 'day', of: (it) => dayOf(it.reportedAt) },
      { key: 'verified', kind: 'day', of: (it) => dayOf(it.verifiedAt) },
      { key: 'returned', kind: 'number', of: (it) => it.returned },
      { key: 'heard', kind: 'day', of: (it) => dayOf(it.lastConfirmedAt) },
      { key: 'stale', width: 10, of: (it) => yesNo(it.stale) },
      { key: 'noAnswer', of: (it) => (it.noAnswer ? voice.text(({ packs }) => packs.facts.silent) : nothing) },
      { key: 'unowned', width: 10, of: (it) => yesNo(isUnowned(it)) },
      { key: 'discuss', width: 10, of: (it) => yesNo(it.discuss) },
      {
        key: 'answers',
        width: 12,
        of: (it) => voice.same(it.recommendations.map((number) => `R-${number}`).join(', ')),
      },
      { key: 'theme', of: (it) => voice.list(themes(it)) },
      { key: 'recommendation', width: 44, of: (it) => voice.lines(answered(it).map((each) => titleOf(each, voice))) },
      {
        key: 'passage',
        width: 60,
        of: (it) =>
          voice.same(
            passages(answered(it))
              .map(({ exact }) => exact)
              .join('\n'),
          ),
      },
      {
        key: 'document',
        of: (it) => voice.same(distinct(passages(answered(it)).map(({ document }) => document.title))),
      },
      {
        key: 'documentDate',
        of: (it) => voice.same(distinct(passages(answered(it)).map(({ document }) => document.date ?? ''))),
      },
      {
        key: 'page',
        width: 9,
        of: (it) => voice.same(distinct(passages(answered(it)).map(({ page }) => String(page)))),
      },
      { key: 'evidence', kind: 'number', of: (it) => it.evidence.length },
      { key: 'comments', kind: 'number', of: (it) => it.comments },
      { key: 'seenBy', of: (it) => voice.word('visibility', it.visibility) },
      ...fieldNames.filter((name) => name !== 'title').map(written),
    ],
    content.followUps,
  )
}

function passages(recommendations: SnapshotRecommendation[]) {
  return recommendations.flatMap((each) => each.passages)
}

function distinct(words: string[]) {
  return [...new Set(words)].filter((word) => word !== '').join('; ')
}
