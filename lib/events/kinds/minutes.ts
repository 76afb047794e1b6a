import { z } from 'zod'
import { day } from '../parts.ts'
import { kind, number } from './kind.ts'

/** `number` is the review's, which is the roundtable's; `minutes` the number of the version. */
export const minutesKinds = {
  'minutes.circulated': kind({
    payload: z.object({ number, until: day }),
    en: (p, s) => `sent round the draft minutes of roundtable ${p.number}, for comments until ${s.day(p.until)}`,
    ja: (p, s) => `第${p.number}回の議事録案を回覧（意見の期限：${s.day(p.until)}）`,
  }),
  'minutes.commented': kind({
    payload: z.object({ number, text: z.string() }),
    en: (p) => `commented on the draft minutes of roundtable ${p.number}`,
    ja: (p) => `第${p.number}回の議事録案に意見を提出`,
    why: (p) => p.text,
  }),
  'minutes.commentAnswered': kind({
    payload: z.object({ number, taken: z.boolean(), answer: z.string() }),
    en: (p) => `${p.taken ? 'took up' : 'did not take up'} a comment on the draft minutes of roundtable ${p.number}`,
    ja: (p) => `第${p.number}回の議事録案への意見を${p.taken ? '反映' : '不採用と'}`,
    why: (p) => p.answer,
  }),
  'minutes.edited': kind({
    payload: z.object({ number, place: z.string(), old: z.string(), new: z.string() }),
    en: (p) => `edited the draft minutes of roundtable ${p.number}`,
    ja: (p) => `第${p.number}回の議事録案を編集`,
  }),
  'minutes.published': kind({
    payload: z.object({ number, minutes: number, sha256: z.string(), open: z.number().int(), next: number }),
    en: (p) => `published the minutes of roundtable ${p.number}; ${p.open} follow-ups go on to roundtable ${p.next}`,
    ja: (p) => `第${p.number}回の議事録を公開（${p.open}件を第${p.next}回へ継続）`,
  }),
  'minutes.corrected': kind({
    payload: z.object({ number, minutes: number, corrects: number, sha256: z.string(), reason: z.string() }),
    en: (p) => `corrected the minutes of roundtable ${p.number}: version ${p.minutes} in place of ${p.corrects}`,
    ja: (p) => `第${p.number}回の議事録を訂正（第${p.corrects}版を第${p.minutes}版に差し替え）`,
    why: (p) => p.reason,
  }),
}
