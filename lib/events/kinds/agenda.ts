import { z } from 'zod'
import { kind, number } from './kind.ts'

/** `number` is the review's; `item` as it is called: “F-3 Compare advisor systems”. */
const item = z.object({ number, item: z.string() })

export const agendaKinds = {
  'agenda.proposed': kind({
    payload: z.object({ number, added: number }),
    en: (p) => `proposed ${p.added} ${p.added === 1 ? 'item' : 'items'} for the agenda of roundtable ${p.number}`,
    ja: (p) => `第${p.number}回の議題案として${p.added}件を追加`,
  }),
  'agenda.added': kind({
    payload: item,
    en: (p) => `put “${p.item}” on the agenda of roundtable ${p.number}`,
    ja: (p) => `第${p.number}回の議題に「${p.item}」を追加`,
  }),
  'agenda.removed': kind({
    payload: item,
    en: (p) => `took “${p.item}” off the agenda of roundtable ${p.number}`,
    ja: (p) => `第${p.number}回の議題から「${p.item}」を除外`,
  }),
  'agenda.moved': kind({
    payload: item.extend({ from: number, to: number }),
    en: (p) => `moved “${p.item}” from place ${p.from} to ${p.to} of the agenda of roundtable ${p.number}`,
    ja: (p) => `第${p.number}回の議題「${p.item}」を${p.from}番目から${p.to}番目へ移動`,
  }),
  'agenda.retimed': kind({
    payload: item.extend({ old: number, new: number }),
    en: (p) => `gave “${p.item}” ${p.new} minutes in place of ${p.old}`,
    ja: (p) => `議題「${p.item}」の時間を${p.old}分から${p.new}分に変更`,
  }),
}
