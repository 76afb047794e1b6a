import type { Language } from '../db/generated/enums.ts'
import { fill } from '../messages/fill.ts'
import { messages } from '../messages/load.ts'
import { begun } from '../progress-states.ts'
import { wordsOf } from '../vocabulary.ts'
import type { Status, Tally } from './status.ts'

/** What explains a status to one reader. `hidden`: there are follow-ups that this reader may not see. */
export type Why = { status: Status; tally: Tally; hidden: boolean; declined: boolean }

export function statusWord(status: Status, language: Language) {
  return wordsOf(language).status[status]
}

/** Why it is that: "one of two follow-ups is in progress, none is verified". No capital, no full stop. */
export function whySentence({ tally, hidden, declined }: Why, language: Language) {
  const texts = messages[language].recommendations.statusWhy
  const all = tally.followUps
  if (all === 0) return hidden ? texts.closedToYou : declined ? texts.allDeclined : texts.none
  const said = (text: string, count: number, word = '') => {
    const [spelled, allSpelled] = [count, all].map((each) => fill(texts.spelled, { count: each }, language))
    const spelledOut = { spelled: spelled ?? '', allSpelled: allSpelled ?? '' }
    return fill(text, { all, count, others: all - count, reported: tally.reported, word, ...spelledOut }, language)
  }
  const words = { ...wordsOf(language).progress, ...wordsOf(language).state, reported: texts.reported }
  // The first clause names what is counted, the others go on from there.
  const parts = order
    .filter((part) => tally[part] > 0)
    .map((part, index) => said(index === 0 ? texts.first : texts.more, tally[part], words[part]))
  if (parts.length === 0) parts.push(said(texts.notStarted, 0))
  else if (tally.verified === 0 && tally.discontinued < all) parts.push(said(texts.noneVerified, 0))
  if (tally.unowned > 0) parts.push(said(texts.unowned, tally.unowned))
  if (hidden) parts.push(texts.others)
  const clauses = parts.filter(Boolean).join(messages[language].language.comma)
  return fill(texts.sentence, { all, clauses }, language)
}

const order = [...begun, 'reported', 'verified', 'discontinued'] as const
