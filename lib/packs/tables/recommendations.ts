import { statusSaid, titleOf } from '../model/recommendation.ts'
import type { Pack } from '../model.ts'
import { nothing } from '../voice.ts'
import { dates, table } from './columns.ts'

/** One row for each passage that a recommendation was taken from. */
export function recommendationRows(pack: Pack) {
  const { content, voice, names } = pack
  const { day } = dates(pack)
  const rows = content.recommendations.flatMap((it) =>
    (it.passages.length ? it.passages : [null]).map((passage) => ({ it, passage })),
  )
  return table(
    pack,
    [
      { key: 'number', width: 9, of: ({ it }) => voice.same(`R-${it.number}`) },
      { key: 'title', width: 44, of: ({ it }) => titleOf(it, voice) },
      { key: 'theme', of: ({ it }) => names.theme(it.theme) },
      { key: 'status', of: ({ it }) => statusSaid(it, voice) },
      { key: 'roundtable', kind: 'number', of: ({ it }) => it.roundtable },
      { key: 'passage', width: 60, of: ({ passage }) => voice.same(passage?.exact ?? '') },
      { key: 'document', of: ({ passage }) => voice.same(passage?.document.title ?? '') },
      { key: 'documentDate', kind: 'day', of: ({ passage }) => day(passage?.document.date) },
      { key: 'page', kind: 'number', width: 9, of: ({ passage }) => passage?.page ?? null },
      {
        key: 'addressees',
        width: 36,
        of: ({ it }) =>
          voice.list(
            it.addressees.map((each) =>
              each.organization ? names.organization(each.organization) : voice.name(each, 'wording'),
            ),
          ),
      },
      { key: 'followUps', of: ({ it }) => voice.same(it.followUps.map((number) => `F-${number}`).join(', ')) },
      { key: 'comments', kind: 'number', of: ({ it }) => it.comments },
      { key: 'seenBy', of: ({ it }) => voice.word('visibility', it.visibility) },
    ],
    rows,
  )
}

/** One row for each organization that a recommendation is addressed to, answered or not. */
export function responseRows(pack: Pack) {
  const { content, voice, names } = pack
  const { dayOf } = dates(pack)
  const rows = content.recommendations.flatMap((it) =>
    it.addressees.filter(({ organization }) => organization !== null).map((addressee) => ({ it, ...addressee })),
  )
  return table(
    pack,
    [
      { key: 'recommendation', width: 14, of: ({ it }) => voice.same(`R-${it.number}`) },
      { key: 'title', width: 44, of: ({ it }) => titleOf(it, voice) },
      { key: 'organization', of: ({ organization }) => names.organization(organization) },
      { key: 'wording', of: ({ it: _, ...addressee }) => voice.name(addressee, 'wording') },
      { key: 'asked', kind: 'day', of: ({ askedAt }) => dayOf(askedAt) },
      { key: 'response', of: ({ response }) => (response ? voice.word('response', response.kind) : nothing) },
      { key: 'answered', kind: 'day', of: ({ response }) => dayOf(response?.at) },
      { key: 'passedOnTo', of: ({ response }) => names.organization(response?.passedOnTo ?? null) },
      { key: 'reason', width: 60, of: ({ response }) => (response ? voice.name(response, 'reason') : nothing) },
    ],
    rows,
  )
}
