import type { Words } from './form-words.ts'
import type { Standing } from './use-autosave.ts'
import { Meanwhile } from './written-meanwhile.tsx'

type Props = {
  questions: { text: string; language: string; reply: string }[]
  words: Words
  standing?: Standing
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** The questions of the review, which are about no single follow-up. */
export function Replies({ questions, words, standing, ...on }: Props) {
  return (
    <section data-row="replies" data-conflict={standing?.kind === 'conflict' ? '' : undefined} tabIndex={-1}>
      <h2>{words.questions}</h2>
      <div className="form">
        {questions.map(({ text, language, reply }, n) => (
          <div key={text} className="field">
            <label htmlFor={`reply-${n}`} lang={language}>
              {text}
            </label>
            <textarea
              className="input"
              id={`reply-${n}`}
              name={`reply.${n}`}
              rows={3}
              maxLength={10_000}
              defaultValue={reply}
            />
          </div>
        ))}
      </div>
      {standing?.kind === 'conflict' && <Meanwhile {...standing} words={words} {...on} />}
      {standing?.kind === 'saved' && (
        <p className="sub" role="status">
          {words.saved.replace('{at}', standing.at)}
        </p>
      )}
      {standing?.kind === 'refused' && (
        <p className="error" role="status" data-refused="" tabIndex={-1}>
          {standing.message}
        </p>
      )}
    </section>
  )
}
