import { z } from 'zod'
import { Decision } from '../../db/generated/enums.ts'
import { reason, visibility } from '../parts.ts'
import { given, kind, number } from './kind.ts'

const decision = z.enum(Decision)

export const evidenceKinds = {
  'evidence.attached': kind({
    payload: z.object({ number, title: z.string(), sha256: z.string().nullish(), url: z.string().nullish() }),
    en: (p) => `attached evidence to F-${p.number}: “${p.title}”`,
    ja: (p) => `F-${p.number}に根拠資料「${p.title}」を添付`,
  }),
  'evidence.reviewed': kind({
    payload: z.object({ number, title: z.string(), decision, reason: reason.nullish() }),
    en: (p, s) => `reviewed the evidence “${p.title}” of F-${p.number}: ${s.word('decision', p.decision)}`,
    ja: (p, s) => `F-${p.number}の根拠資料「${p.title}」を審査（${s.word('decision', p.decision)}）`,
    why: given,
  }),
  'part.visibilityChanged': kind({
    payload: z.object({ number, part: z.enum(['update', 'evidence']), id: z.uuid(), old: visibility, new: visibility }),
    en: (p, s) =>
      `changed who sees ${p.part === 'update' ? 'a report' : 'evidence'} of F-${p.number} to ${s.word('visibility', p.new)}`,
    ja: (p, s) =>
      `F-${p.number}の${p.part === 'update' ? '報告' : '根拠資料'}の公開範囲を「${s.word('visibility', p.new)}」に変更`,
  }),
}
