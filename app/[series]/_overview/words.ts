import type { Language } from '#lib/db/generated/enums.ts'
import type { State } from '#lib/progress-states.ts'
import { wordsOf } from '#lib/vocabulary.ts'

/** The words for a state; those of progress where it is one. */
export function stateWord(state: State, language: Language) {
  const { progress, state: others } = wordsOf(language)
  return { ...progress, ...others }[state]
}
