import { z } from 'zod'
import { day, organizationRef, reason } from '../parts.ts'
import { given, kind, number } from './kind.ts'

const count = z.number().int().nonnegative()
const one = z.object({ number, organization: organizationRef })

/** `number` is the review's, which is the roundtable's; of a discussion it is F-n. */
export const collectingKinds = {
  'review.opened': kind({
    payload: z.object({ number, closesOn: day, organizations: count, followUps: count }),
    en: (p, s) =>
      `opened the review for roundtable ${p.number}: ${counted(p.organizations, 'organization')} asked about ${counted(p.followUps, 'follow-up')}, to answer by ${s.day(p.closesOn)}`,
    ja: (p, s) =>
      `第${p.number}回に向けたレビューを開始（${p.organizations}機関、${p.followUps}件、回答期限：${s.day(p.closesOn)}）`,
  }),
  'review.asked': kind({
    payload: one.extend({ closesOn: day, followUps: count }),
    en: (p, s) =>
      `asked ${s.org(p.organization)} what has changed with ${counted(p.followUps, 'follow-up')}, by ${s.day(p.closesOn)}`,
    ja: (p, s) => `${s.org(p.organization)}に${p.followUps}件の状況報告を依頼（回答期限：${s.day(p.closesOn)}）`,
  }),
  'review.rescheduled': kind({
    payload: z.object({ number, old: day.nullable(), new: day }),
    en: (p, s) =>
      p.old === p.new
        ? `changed the dates of the review for roundtable ${p.number}`
        : `moved the closing date of the review for roundtable ${p.number} to ${s.day(p.new)}`,
    ja: (p, s) =>
      p.old === p.new
        ? `第${p.number}回に向けたレビューの日程を変更`
        : `第${p.number}回に向けたレビューの回答期限を${s.day(p.new)}に変更`,
  }),
  'review.reminded': kind({
    payload: one.extend({ step: z.enum(['reminder', 'secondReminder']), closesOn: day, waiting: count }),
    en: (p, s) =>
      `reminded ${s.org(p.organization)}${p.step === 'secondReminder' ? ' for the second time' : ''}: ${counted(p.waiting, 'follow-up')} to answer by ${s.day(p.closesOn)}`,
    ja: (p, s) =>
      `${s.org(p.organization)}に${again(p.step)}督促（未回答${p.waiting}件、回答期限：${s.day(p.closesOn)}）`,
  }),
  'review.letterDue': kind({
    payload: one.extend({ waiting: count }),
    en: (p, s) => `drew up the letter to the head of ${s.org(p.organization)}, which has not answered`,
    ja: (p, s) => `未回答の${s.org(p.organization)}の長に宛てた依頼状を作成`,
  }),
  'review.noAnswer': kind({
    payload: one.extend({ followUps: z.array(number) }),
    en: (p, s) => `put on record that ${s.org(p.organization)} gave no answer${listed(p.followUps)}`,
    ja: (p, s) => `${s.org(p.organization)}から回答がなかったことを記録${listed(p.followUps, true)}`,
  }),
  'review.submitted': kind({
    payload: one.extend({ reported: count, confirmed: count, untouched: count }),
    en: (p) =>
      `handed in its answer for roundtable ${p.number}: ${p.reported} reported, ${p.confirmed} without change${p.untouched ? `, ${p.untouched} left unanswered` : ''}`,
    ja: (p) =>
      `第${p.number}回に向けた回答を提出（報告${p.reported}件、変更なし${p.confirmed}件${p.untouched ? `、未回答${p.untouched}件` : ''}）`,
  }),
  'review.sentBack': kind({
    payload: one.extend({ reason }),
    en: (p, s) => `sent the answer for roundtable ${p.number} back to ${s.org(p.organization)}`,
    ja: (p, s) => `第${p.number}回に向けた回答を${s.org(p.organization)}に差し戻し`,
    why: given,
  }),
  'followUp.discussionRequested': kind({
    payload: z.object({ number, reason: reason.nullish() }),
    en: (p) => `asked to discuss F-${p.number} at the next roundtable`,
    ja: (p) => `F-${p.number}を次回の議題とするよう要望`,
    why: given,
  }),
  'followUp.discussionDropped': kind({
    payload: z.object({ number }),
    en: (p) => `no longer asks to discuss F-${p.number} at the next roundtable`,
    ja: (p) => `F-${p.number}を次回の議題とする要望を取り下げ`,
  }),
}

function counted(value: number, noun: string) {
  return `${value} ${noun}${value === 1 ? '' : 's'}`
}

function again(step: string) {
  return step === 'secondReminder' ? '再' : ''
}

function listed(numbers: number[], ja = false) {
  if (numbers.length === 0) return ''
  const refs = numbers.map((each) => `F-${each}`)
  return ja ? `（${refs.join('、')}）` : ` on ${refs.join(', ')}`
}
