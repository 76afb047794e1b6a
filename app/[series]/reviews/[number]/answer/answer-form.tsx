'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, useActionState, useRef } from 'react'
import type { Option } from '#app/_ui/field-spec.ts'
import type { FormAction } from '#lib/form-action.ts'
import type { Words } from './form-words.ts'
import { Replies } from './replies.tsx'
import { type Row, RowFields } from './row-fields.tsx'
import { useAutosave } from './use-autosave.ts'

type Props = {
  action: FormAction
  hidden: { series: string; id: string; version: number }
  url: string
  storageKey: string
  rows: Row[]
  questions: { text: string; language: string; reply: string }[]
  confidence: Option[]
  words: Words
}

/** Saves each row as one goes; without JavaScript its buttons do. */
export function AnswerForm({ action, hidden, url, storageKey, rows, questions, confidence, words }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const [state, send] = useActionState(action, { status: 'idle' })
  const versions = { ...Object.fromEntries(rows.map(({ id, version }) => [id, version])), replies: hidden.version }
  const keeping = useAutosave({ form, url: `${url}/rows`, storageKey, requestId: hidden.id, versions })
  const { line, standings } = keeping

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (await keeping.flush()) router.push(`${url}?check=yes`)
    else form.current?.querySelector<HTMLElement>('[data-conflict], [data-refused]')?.focus()
  }
  const said = line === 'idle' ? '' : words[line]
  return (
    <form ref={form} action={send} onSubmit={onSubmit} onInput={keeping.onInput} className="answers" noValidate>
      <input type="hidden" name="series" value={hidden.series} />
      <input type="hidden" name="id" value={hidden.id} />
      <input type="hidden" name="version" defaultValue={hidden.version} />
      {state.status !== 'idle' && state.status !== 'ok' && (
        <div className="errors" role="alert" data-told>
          <p>{state.message}</p>
        </div>
      )}
      <ol>
        {rows.map((row) => (
          <RowFields
            key={row.id}
            row={row}
            confidence={confidence}
            words={words}
            standing={standings[row.id]}
            typed={state.values}
            errors={state.errors}
            onKeepMine={() => keeping.keepMine(row.id)}
            onTakeTheirs={() => keeping.takeTheirs(row.id)}
          />
        ))}
      </ol>
      {questions.length > 0 && (
        <Replies
          questions={questions}
          words={words}
          standing={standings.replies}
          onKeepMine={() => keeping.keepMine('replies')}
          onTakeTheirs={() => keeping.takeTheirs('replies')}
        />
      )}
      <div className="save-bar">
        <noscript>
          <button type="submit" name="next" value="stay" className="btn">
            {words.save}
          </button>
        </noscript>
        <button type="submit" name="next" value="check" className="btn main">
          {words.check}
        </button>
        <p role="status" className={line === 'offline' || line === 'signedOut' ? 'warn' : 'sub'}>
          {said}{' '}
          {line === 'signedOut' && (
            <a href={`/sign-in?to=${encodeURIComponent(url)}`} target="_blank" rel="noreferrer">
              {words.signIn}
            </a>
          )}
        </p>
      </div>
    </form>
  )
}
