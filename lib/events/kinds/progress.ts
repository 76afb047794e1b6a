import { z } from 'zod'
import { Confidence } from '../../db/generated/enums.ts'
import { change, day, progress, reason, type Speller } from '../parts.ts'
import { given, kind, number } from './kind.ts'

const confidence = z.enum(Confidence)
const shift = z.object({ number, from: day.nullable(), to: day })

export const progressKinds = {
  'followUp.reported': kind({
    payload: z.object({
      number,
      progress: change(progress),
      confidence: change(confidence),
      changed: z.string(),
      obstacles: z.string(),
      nextStep: z.string(),
    }),
    en: (p, s) => `reported on F-${p.number}${moved(p, s, ' → ', ': ', 'none')}`,
    ja: (p, s) => `F-${p.number}の状況を報告${moved(p, s, '→', '：', 'なし')}`,
    why: (p) => p.changed,
  }),
  'followUp.confirmed': kind({
    payload: z.object({ number }),
    en: (p) => `reported on F-${p.number}: no change, confirmed`,
    ja: (p) => `F-${p.number}を「変更なし」と確認`,
  }),
  'followUp.held': kind({
    payload: z.object({ number, progressWas: progress, reason }),
    en: (p) => `put F-${p.number} on hold`,
    ja: (p) => `F-${p.number}を保留`,
    why: given,
  }),
  'followUp.resumed': kind({
    payload: z.object({ number, progress }),
    en: (p) => `resumed F-${p.number}`,
    ja: (p) => `F-${p.number}を再開`,
  }),
  'followUp.discontinued': kind({
    payload: z.object({ number, progressWas: progress, reason }),
    en: (p) => `discontinued F-${p.number}`,
    ja: (p) => `F-${p.number}を中止`,
    why: given,
  }),
  'followUp.reopened': kind({
    payload: z.object({ number, progress, reason }),
    en: (p) => `reopened F-${p.number}`,
    ja: (p) => `F-${p.number}を再開（中止・完了の取り消し）`,
    why: given,
  }),
  'followUp.implementedReported': kind({
    payload: z.object({ number, progressWas: progress, reason }),
    en: (p) => `reported F-${p.number} implemented`,
    ja: (p) => `F-${p.number}を「実施済み」と報告`,
    why: given,
  }),
  'followUp.verified': kind({
    payload: z.object({ number, reason: reason.nullish() }),
    en: (p) => `verified that F-${p.number} is implemented`,
    ja: (p) => `F-${p.number}の実施を確認`,
    why: given,
  }),
  'followUp.returned': kind({
    payload: z.object({ number, progress, reason }),
    en: (p) => `returned F-${p.number}: not yet implemented`,
    ja: (p) => `F-${p.number}を差し戻し（実施未了）`,
    why: given,
  }),
  'followUp.extensionRequested': kind({
    payload: shift.extend({ reason }),
    en: (p, s) => `asked to move the due date of F-${p.number} ${span(p, s)}`,
    ja: (p, s) => `F-${p.number}の期限を${spanJa(p, s)}変更するよう申請`,
    why: given,
  }),
  'followUp.extensionAgreed': kind({
    payload: shift.extend({ reason: reason.nullish() }),
    en: (p, s) => `agreed to move the due date of F-${p.number} ${span(p, s)}`,
    ja: (p, s) => `F-${p.number}の期限を${spanJa(p, s)}変更することを承認`,
    why: given,
  }),
  'followUp.extensionRefused': kind({
    payload: shift.extend({ reason }),
    en: (p, s) => `refused to move the due date of F-${p.number} to ${s.day(p.to)}`,
    ja: (p, s) => `F-${p.number}の期限を${s.day(p.to)}に変更する申請を却下`,
    why: given,
  }),
}

type Moved = {
  progress: { old: string | null; new: string | null }
  confidence: { old: string | null; new: string | null }
}

function moved(p: Moved, s: Speller, arrow: string, lead: string, none: string) {
  const parts = (['progress', 'confidence'] as const)
    .filter((group) => p[group].old !== p[group].new)
    .map((group) => [p[group].old, p[group].new].map((value) => (value ? s.word(group, value) : none)).join(arrow))
  return parts.length > 0 ? `${lead}${parts.join(none === 'none' ? ', ' : '、')}` : ''
}

function span(p: { from: string | null; to: string }, s: Speller) {
  return `${p.from ? `from ${s.day(p.from)} ` : ''}to ${s.day(p.to)}`
}

function spanJa(p: { from: string | null; to: string }, s: Speller) {
  return `${p.from ? `${s.day(p.from)}から` : ''}${s.day(p.to)}に`
}
