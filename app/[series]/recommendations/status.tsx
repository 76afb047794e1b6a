import { Mark } from '#app/_ui/symbols.tsx'
import type { Language } from '#lib/db/generated/enums.ts'
import { messages } from '#lib/messages/load.ts'
import { markOfStatus } from '#lib/recommendations/status.ts'
import { statusWord, type Why, whySentence } from '#lib/recommendations/why.ts'
import { sentenceCase } from '#lib/vocabulary.ts'

type Props = { why: Why; language: Language }

/** The derived status in one word. */
export function Status({ why, language }: Props) {
  return (
    <span className={why.status === 'closedImplemented' ? 'state ok' : 'state'}>
      <Mark name={markOfStatus[why.status]} />
      <span>{sentenceCase(statusWord(why.status, language), language)}</span>
    </span>
  )
}

/** The derived status and why it is that: "Partially addressed: one of two follow-ups is in progress, none is verified". */
export function StatusSentence({ why, language }: Props) {
  const { colon } = messages[language].language
  return (
    <p className="now">
      <span className={why.status === 'closedImplemented' ? 'state ok' : 'state'}>
        <Mark name={markOfStatus[why.status]} />
        <span>
          {sentenceCase(statusWord(why.status, language), language)}
          {colon}
          {whySentence(why, language)}
        </span>
      </span>
    </p>
  )
}
