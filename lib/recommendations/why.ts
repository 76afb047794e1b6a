import type { Language } from '../db/generated/enums.ts'
import { begun } from '../progress-states.ts'
import { wordsOf } from '../vocabulary.ts'
import type { Status, Tally } from './status.ts'

/** What explains a status to one reader. `hidden`: there are follow-ups that this reader may not see. */
export type Why = { status: Status; tally: Tally; hidden: boolean; declined: boolean }

export function statusWord(status: Status, language: Language) {
  return wordsOf(language).status[status]
}

/** Why it is that: "one of two follow-ups is in progress, none is verified". No capital, no full stop. */
export function whySentence(why: Why, language: Language) {
  return language === 'ja' ? japanese(why) : english(why)
}

const clauses = {
  inProgress: ['in progress', '進行中'],
  onHold: ['on hold', '保留中'],
  reported: ['reported implemented', '実施報告済み（未確認）'],
  verified: ['verified', '確認済み'],
  discontinued: ['discontinued', '中止'],
} as const

const order = [...begun, 'reported', 'verified', 'discontinued'] as const

function english({ tally, hidden, declined }: Why) {
  const all = tally.followUps
  if (all === 0) {
    if (hidden) return 'its follow-ups are not open to you'
    return declined ? 'everybody who was asked declined' : 'no follow-up yet'
  }
  const said = order
    .filter((part) => tally[part] > 0)
    .map((part, index) => (index === 0 ? of(tally[part], all) : are(tally[part])) + clauses[part][0])
  if (said.length === 0) said.push(`${of(0, all)}started`)
  else if (tally.verified === 0 && all > 1 && tally.discontinued < all) said.push('none is verified')
  else if (tally.reported === all) said.push('not yet verified')
  if (tally.unowned > 0) said.push(all === 1 ? 'nobody leads it' : `nobody leads ${spelled(tally.unowned)}`)
  if (hidden) said.push('others are not open to you')
  return said.join(', ')
}

/* The first clause names what is counted, the others go on from there. */
function of(count: number, all: number) {
  if (all === 1) return count === 0 ? 'its follow-up has not ' : 'its follow-up is '
  if (count === 0) return `none of ${spelled(all)} follow-ups has `
  if (count === all) return all === 2 ? 'both follow-ups are ' : `all ${spelled(all)} follow-ups are `
  return `${spelled(count)} of ${spelled(all)} follow-ups ${count === 1 ? 'is' : 'are'} `
}

const are = (count: number) => `${spelled(count)} ${count === 1 ? 'is' : 'are'} `

function japanese({ tally, hidden, declined }: Why) {
  const all = tally.followUps
  if (all === 0) {
    if (hidden) return 'フォローアップは閲覧範囲外'
    return declined ? '依頼先はいずれも受け入れず' : 'フォローアップなし'
  }
  const said = order.filter((part) => tally[part] > 0).map((part) => `${clauses[part][1]}${tally[part]}件`)
  if (said.length === 0) said.push('すべて未着手')
  else if (tally.verified === 0 && tally.discontinued < all) said.push('確認済みなし')
  if (tally.unowned > 0) said.push(`担当機関なし${tally.unowned}件`)
  if (hidden) said.push('ほかに閲覧範囲外あり')
  return `フォローアップ${all}件：${said.join('、')}`
}

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function spelled(count: number) {
  return numbers[count] ?? count.toLocaleString('en-GB')
}
