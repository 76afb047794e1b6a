import { z } from 'zod'
import { change, day, organizationRef, personRef, reason, visibility } from '../parts.ts'
import { given, kind, number } from './kind.ts'

export const followUpKinds = {
  'followUp.created': kind({
    payload: z.object({
      number,
      title: z.string(),
      description: z.string(),
      recommendations: z.array(number),
      visibility,
    }),
    en: (p) => `created F-${p.number} “${p.title}”${named(p.recommendations, ' in answer to ')}`,
    ja: (p) => `${namedJa(p.recommendations, 'への')}フォローアップF-${p.number}「${p.title}」を作成`,
  }),
  'followUp.described': kind({
    payload: z.object({ number, title: change(z.string()), description: change(z.string()) }),
    en: (p) =>
      p.title.old === p.title.new
        ? `rewrote the description of F-${p.number}`
        : `renamed F-${p.number} from “${p.title.old}” to “${p.title.new}”`,
    ja: (p) =>
      p.title.old === p.title.new
        ? `F-${p.number}の説明を変更`
        : `F-${p.number}の名称を「${p.title.old}」から「${p.title.new}」に変更`,
  }),
  'followUp.relinked': kind({
    payload: z.object({ number, old: z.array(number), new: z.array(number) }),
    en: (p) => `changed what F-${p.number} answers${named(p.new, ' to ')}`,
    ja: (p) => `F-${p.number}の対応先を${namedJa(p.new, 'に')}変更`,
  }),
  'followUp.mergedInto': kind({
    payload: z.object({ number, into: number }),
    en: (p) => `merged F-${p.number} into F-${p.into}`,
    ja: (p) => `F-${p.number}をF-${p.into}に統合`,
  }),
  'followUp.mergedFrom': kind({
    payload: z.object({ number, from: number }),
    en: (p) => `had F-${p.number} carry on F-${p.from} as well`,
    ja: (p) => `F-${p.number}にF-${p.from}を統合`,
  }),
  'followUp.offered': kind({
    payload: z.object({ number, organization: organizationRef, reason: reason.nullish() }),
    en: (p, s) => `offered the lead of F-${p.number} to ${s.org(p.organization)}`,
    ja: (p, s) => `F-${p.number}の主担当を${s.org(p.organization)}に打診`,
    why: given,
  }),
  'followUp.offerWithdrawn': kind({
    payload: z.object({ number, organization: organizationRef }),
    en: (p, s) => `withdrew the offer of F-${p.number} to ${s.org(p.organization)}`,
    ja: (p, s) => `${s.org(p.organization)}へのF-${p.number}の打診を取り下げ`,
  }),
  'followUp.takenOn': kind({
    payload: z.object({ number, organization: organizationRef, contact: personRef, dueOn: day }),
    en: (p, s) => `took on F-${p.number}, contact ${p.contact.name}, due ${s.day(p.dueOn)}`,
    ja: (p, s) => `F-${p.number}を引き受け（担当者：${p.contact.name}、期限：${s.day(p.dueOn)}）`,
  }),
  'followUp.handedBack': kind({
    payload: z.object({ number, organization: organizationRef, reason, wasLead: z.boolean() }),
    en: (p) => `handed back F-${p.number}`,
    ja: (p) => `F-${p.number}を返上`,
    why: given,
  }),
  'followUp.supportAdded': kind({
    payload: z.object({ number, organization: organizationRef }),
    en: (p, s) => `added ${s.org(p.organization)} as support of F-${p.number}`,
    ja: (p, s) => `F-${p.number}の支援機関に${s.org(p.organization)}を追加`,
  }),
  'followUp.supportEnded': kind({
    payload: z.object({ number, organization: organizationRef }),
    en: (p, s) => `ended the support of ${s.org(p.organization)} for F-${p.number}`,
    ja: (p, s) => `F-${p.number}の支援機関から${s.org(p.organization)}を削除`,
  }),
  'followUp.contactChanged': kind({
    payload: z.object({ number, ...change(personRef).shape }),
    en: (p) => `changed the contact of F-${p.number} from ${p.old?.name ?? 'nobody'} to ${p.new?.name ?? 'nobody'}`,
    ja: (p) => `F-${p.number}の担当者を${p.old?.name ?? 'なし'}から${p.new?.name ?? 'なし'}に変更`,
  }),
  'followUp.visibilityChanged': kind({
    payload: z.object({ number, old: visibility, new: visibility }),
    en: (p, s) =>
      `changed who sees F-${p.number} from ${s.word('visibility', p.old)} to ${s.word('visibility', p.new)}`,
    ja: (p, s) =>
      `F-${p.number}の公開範囲を「${s.word('visibility', p.old)}」から「${s.word('visibility', p.new)}」に変更`,
  }),
}

/* A reader may be shown none of the recommendations: then the sentence does without. */
function named(numbers: number[], lead: string) {
  return numbers.length > 0 ? lead + numbers.map((n) => `R-${n}`).join(', ') : ''
}

function namedJa(numbers: number[], particle: string) {
  return numbers.length > 0 ? numbers.map((n) => `R-${n}`).join('、') + particle : ''
}
