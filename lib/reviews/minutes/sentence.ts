import type { Language } from '../../db/generated/enums.ts'
import { speller } from '../../events/parts.ts'
import { localized } from '../../localized.ts'
import type { MinutesDecision } from './content.ts'

/** What was decided on one item, as one sentence without the words that were noted with it. */
export function decisionSentence(decision: MinutesDecision, language: Language): string {
  return language === 'ja' ? japanese(decision) : english(decision)
}

function english({ kind, toDueOn, into, title, lead, made }: MinutesDecision) {
  const number = made ? `F-${made}, ` : ''
  const asked = lead ? `; ${localized(lead, 'name', 'en')} is asked to lead` : ''
  const sentences = {
    note: 'Noted.',
    continue: 'Goes on as planned.',
    reviseDate: `The due date becomes ${toDueOn ? speller('en').day(toDueOn) : ''}.`,
    escalate: 'Raised with the head of the lead organization.',
    verify: 'Verified as implemented.',
    discontinue: 'Discontinued.',
    merge: `Merged into F-${into}.`,
    newFollowUp: `New follow-up: ${number}“${title}”${asked}.`,
  }
  return sentences[kind]
}

function japanese({ kind, toDueOn, into, title, lead, made }: MinutesDecision) {
  const number = made ? `F-${made}` : ''
  const asked = lead ? `（主担当を${localized(lead, 'name', 'ja')}に依頼）` : ''
  const sentences = {
    note: '記録にとどめる。',
    continue: '計画どおり継続する。',
    reviseDate: `期限を${toDueOn ? speller('ja').day(toDueOn) : ''}に変更する。`,
    escalate: '主担当機関の長に提起する。',
    verify: '実施を確認した。',
    discontinue: '中止する。',
    merge: `F-${into}に統合する。`,
    newFollowUp: `新たなフォローアップ${number}「${title}」を設ける${asked}。`,
  }
  return sentences[kind]
}
