import { Mark } from '#app/_ui/symbols.tsx'
import type { Language } from '#lib/db/generated/enums.ts'
import { markOf, type State } from '#lib/progress-states.ts'
import { stateWord } from './words.ts'

export function Marks({ work, language }: { work: { state: State; count: number }[]; language: Language }) {
  const total = work.reduce((sum, { count }) => sum + count, 0)
  if (total <= 4)
    return work.flatMap(({ state, count }) =>
      Array.from({ length: count }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks of one state are alike
        <Mark key={`${state} ${n}`} name={markOf(state)} label={stateWord(state, language)} />
      )),
    )
  return work.map(({ state, count }) => (
    <span key={state}>
      <Mark name={markOf(state)} label={stateWord(state, language)} /> {count}{' '}
    </span>
  ))
}
