import { z } from 'zod'
import { organizationRef, reason, responseKind, visibility } from '../parts.ts'
import { given, kind, number } from './kind.ts'

export const recommendationKinds = {
  'recommendation.adopted': kind({
    payload: z.object({ number, title: z.string(), passages: z.number(), document: z.string(), visibility }),
    en: (p) => `took R-${p.number} “${p.title}” from “${p.document}”`,
    ja: (p) => `「${p.document}」からR-${p.number}「${p.title}」を採録`,
  }),
  'recommendation.addressed': kind({
    payload: z.object({ number, organization: organizationRef }),
    en: (p, s) => `addressed R-${p.number} to ${s.org(p.organization)}`,
    ja: (p, s) => `R-${p.number}の宛先に${s.org(p.organization)}を追加`,
  }),
  'recommendation.asked': kind({
    payload: z.object({ number, organization: organizationRef }),
    en: (p, s) => `asked ${s.org(p.organization)} to answer R-${p.number}`,
    ja: (p, s) => `${s.org(p.organization)}にR-${p.number}への回答を依頼`,
  }),
  'recommendation.answered': kind({
    payload: z.object({
      number,
      organization: organizationRef,
      kind: responseKind,
      passedOnTo: organizationRef.nullish(),
      reason: reason.nullish(),
    }),
    en: (p, s) =>
      `answered R-${p.number}: ${s.word('response', p.kind)}${p.passedOnTo ? ` to ${s.org(p.passedOnTo)}` : ''}`,
    ja: (p, s) =>
      p.passedOnTo
        ? `R-${p.number}を${s.org(p.passedOnTo)}へ回付`
        : `R-${p.number}に回答（${s.word('response', p.kind)}）`,
    why: given,
  }),
  'recommendation.visibilityChanged': kind({
    payload: z.object({ number, old: visibility, new: visibility }),
    en: (p, s) =>
      `changed who sees R-${p.number} from ${s.word('visibility', p.old)} to ${s.word('visibility', p.new)}`,
    ja: (p, s) =>
      `R-${p.number}の公開範囲を「${s.word('visibility', p.old)}」から「${s.word('visibility', p.new)}」に変更`,
  }),
}
