import { z } from 'zod'
import { LineageKind } from '../../db/generated/enums.ts'
import { day, organizationRef, reason, responseKind, visibility } from '../parts.ts'
import { given, kind, number } from './kind.ts'

/** `is`: which of the two `number` is; `other` is the other. */
const lineage = z.object({ number, other: number, is: z.enum(['later', 'earlier']), kind: z.enum(LineageKind) })

/** How the one relates to the other: [English before its number, Japanese after it]. */
const relations = {
  later: {
    continues: ['continues', 'を継続'],
    repeats: ['repeats', 'を再掲'],
    supersedes: ['supersedes', 'に代わる'],
    merges: ['merges', 'を統合'],
  },
  earlier: {
    continues: ['is continued by', 'が継続'],
    repeats: ['is repeated by', 'で再掲'],
    supersedes: ['is superseded by', 'に差替え'],
    merges: ['is merged into', 'に統合'],
  },
} as const satisfies Record<string, Record<LineageKind, readonly [string, string]>>

export const recommendationKinds = {
  'recommendation.adopted': kind({
    payload: z.object({
      number,
      title: z.string(),
      passages: z.number(),
      document: z.string(),
      visibility,
      /** of the first passage, and the day of the roundtable */
      page: z.number().nullish(),
      on: day.nullish(),
      words: z.string().nullish(),
    }),
    en: (p, s) =>
      `took R-${p.number} “${p.title}” from “${p.document}”${p.on ? `, ${s.day(p.on)}` : ''}${p.page ? `, page ${p.page}` : ''}`,
    ja: (p, s) =>
      `「${p.document}」${p.on || p.page ? `（${[p.on && s.day(p.on), p.page && `${p.page}ページ`].filter(Boolean).join('、')}）` : ''}からR-${p.number}「${p.title}」を採録`,
    why: (p) => p.words,
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
  'recommendation.reminded': kind({
    payload: z.object({ number, organization: organizationRef }),
    en: (p, s) => `reminded ${s.org(p.organization)} to answer R-${p.number}`,
    ja: (p, s) => `${s.org(p.organization)}にR-${p.number}への回答を督促`,
  }),
  'recommendation.lineageSet': kind({
    payload: lineage,
    en: (p) => `recorded that R-${p.number} ${relation(p, 0)} R-${p.other}`,
    ja: (p) => `R-${p.number}を「R-${p.other}${relation(p, 1)}」と記録`,
  }),
  'recommendation.lineageRemoved': kind({
    payload: lineage,
    en: (p) => `took back that R-${p.number} ${relation(p, 0)} R-${p.other}`,
    ja: (p) => `R-${p.number}の「R-${p.other}${relation(p, 1)}」との記録を取消し`,
  }),
}

function relation({ is, kind }: z.infer<typeof lineage>, language: 0 | 1) {
  return relations[is][kind][language]
}
