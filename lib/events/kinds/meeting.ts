import { z } from 'zod'
import { AttendanceKind, DecisionKind } from '../../db/generated/enums.ts'
import { organizationRef, type Speller } from '../parts.ts'
import { kind, number } from './kind.ts'

/** `number` is the review's, which is the roundtable's; `item` as it is called: “F-3 Compare advisor systems”. */
const item = z.object({ number, item: z.string() })
const outcome = item.extend({ kind: z.enum(DecisionKind), text: z.string() })
/** `number` is the follow-up's here, so that the sentence leads to it. */
const decided = z.object({ number, review: number, text: z.string() })

const why = (payload: { text: string }) => payload.text
const outcomeOf = (p: z.infer<typeof outcome>, s: Speller) => s.word('outcome', p.kind)

export const meetingKinds = {
  'meeting.began': kind({
    payload: z.object({ number }),
    en: (p) => `opened the meeting of roundtable ${p.number}`,
    ja: (p) => `第${p.number}回の会合を開始`,
  }),
  'meeting.ended': kind({
    payload: z.object({ number }),
    en: (p) => `closed the meeting of roundtable ${p.number}`,
    ja: (p) => `第${p.number}回の会合を終了`,
  }),
  'meeting.itemShown': kind({
    payload: item,
    en: (p) => `called “${p.item}” at roundtable ${p.number}`,
    ja: (p) => `第${p.number}回で議題「${p.item}」に移行`,
  }),
  'meeting.itemFinished': kind({
    payload: item,
    en: (p) => `finished “${p.item}” at roundtable ${p.number}`,
    ja: (p) => `第${p.number}回で議題「${p.item}」を終了`,
  }),
  'meeting.itemReopened': kind({
    payload: item,
    en: (p) => `took up “${p.item}” again at roundtable ${p.number}`,
    ja: (p) => `第${p.number}回で議題「${p.item}」を再度議論`,
  }),
  'meeting.outcomeWritten': kind({
    payload: outcome,
    en: (p, s) => `wrote down for “${p.item}”: ${outcomeOf(p, s)}`,
    ja: (p, s) => `「${p.item}」の結果として「${outcomeOf(p, s)}」を記録`,
    why,
  }),
  'meeting.outcomeChanged': kind({
    payload: outcome.extend({ old: z.string() }),
    en: (p, s) => `changed what was written down for “${p.item}”: ${outcomeOf(p, s)}`,
    ja: (p, s) => `「${p.item}」の結果「${outcomeOf(p, s)}」を修正`,
    why,
  }),
  'meeting.outcomeWithdrawn': kind({
    payload: outcome,
    en: (p, s) => `struck out what was written down for “${p.item}”: ${outcomeOf(p, s)}`,
    ja: (p, s) => `「${p.item}」の結果「${outcomeOf(p, s)}」を取り消し`,
  }),
  'meeting.outcomeConfirmed': kind({
    payload: outcome,
    en: (p, s) => `confirmed the outcome of “${p.item}”: ${outcomeOf(p, s)}`,
    ja: (p, s) => `「${p.item}」の結果「${outcomeOf(p, s)}」を確定`,
    why,
  }),
  'meeting.noted': kind({
    payload: decided,
    en: (p) => `noted on F-${p.number} at roundtable ${p.review}`,
    ja: (p) => `第${p.review}回でF-${p.number}についてメモを記録`,
    why,
  }),
  'meeting.continued': kind({
    payload: decided,
    en: (p) => `decided at roundtable ${p.review} that F-${p.number} goes on`,
    ja: (p) => `第${p.review}回でF-${p.number}の継続を決定`,
    why,
  }),
  'meeting.escalated': kind({
    payload: decided.extend({ organization: organizationRef }),
    en: (p, s) => `decided at roundtable ${p.review} to escalate F-${p.number} to the head of ${s.org(p.organization)}`,
    ja: (p, s) => `第${p.review}回でF-${p.number}を${s.org(p.organization)}の長に申し入れることを決定`,
    why,
  }),
  'meeting.remarked': kind({
    payload: item,
    en: (p) => `remarked on “${p.item}”`,
    ja: (p) => `「${p.item}」について発言`,
  }),
  'meeting.remarkWithdrawn': kind({
    payload: item,
    en: (p) => `withdrew a remark on “${p.item}”`,
    ja: (p) => `「${p.item}」についての発言を取り下げ`,
  }),
  'meeting.attendanceTaken': kind({
    payload: z.object({
      number,
      people: z.array(z.object({ name: z.string(), kind: z.enum(AttendanceKind) })),
    }),
    en: (p, s) => `took attendance at roundtable ${p.number}: ${present(p.people, s, ', ')}`,
    ja: (p, s) => `第${p.number}回の出欠を記録：${present(p.people, s, '、')}`,
  }),
}

function present(people: { name: string; kind: AttendanceKind }[], s: Speller, separator: string) {
  return people.map(({ name, kind }) => `${name} (${s.word('attendance', kind)})`).join(separator) || '–'
}
