import type { Language } from '#lib/db/generated/enums.ts'
import { speller } from '#lib/events/parts.ts'
import type { State } from '#lib/follow-ups/state.ts'

/** The words for a state; those of progress where it is one. */
export function stateWord(state: State, language: Language) {
  const own = ownWords[state as keyof typeof ownWords]
  return own ? own[language] : speller(language).word('progress', state)
}

const ownWords = {
  unowned: { en: 'nobody leads', ja: '担当機関なし' },
  reported: { en: 'reported implemented', ja: '実施済みと報告' },
  verified: { en: 'verified', ja: '確認済み' },
}
