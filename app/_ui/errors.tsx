import type { FormState } from '#lib/settle.ts'
import { fieldId } from './field.tsx'
import type { FieldSpec } from './field-spec.ts'

/** By field, in their order and with their labels; what belongs to none of them is under ''. */
export function errorsOf(state: FormState, fields: FieldSpec[], thisField: string) {
  const found = Object.entries((state.status === 'invalid' && state.errors) || {})
  const errors: Record<string, string> = {}
  for (const { name, label } of [...fields, { name: '', label: thisField }]) {
    const error = found.find(([path]) => fieldOf(path, fields) === name)
    if (error) errors[name] = error[1].replace('{field}', () => label.replace(/[?？:：]$/, ''))
  }
  return errors
}

type ErrorsProps = {
  state: FormState
  errors: Record<string, string>
  form: string
  /** Brings the other person's change onto the page; only asked for, because the form itself may go with it. */
  refresh: { words: string; run: () => void }
}

/** Why nothing was saved: one sentence, and the way to each field that needs mending. */
export function Errors({ state, errors, form, refresh }: ErrorsProps) {
  if (state.status === 'ok' || !state.message) return null
  return (
    <div className="errors" role="alert" tabIndex={-1} data-told>
      <p>{state.message}</p>
      {state.first && (
        <p>
          <a className="btn" href={state.first.href} target="_blank" rel="noopener">
            {state.first.text}
          </a>
        </p>
      )}
      {state.status === 'conflict' && (
        <button type="button" className="btn" onClick={refresh.run}>
          {refresh.words}
        </button>
      )}
      <ul>
        {Object.entries(errors).map(([name, text]) => (
          <li key={name}>{name ? <a href={`#${fieldId(form, name)}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  )
}

/* A list reports its third element as `organizations.2`. */
const fieldOf = (path: string, fields: FieldSpec[]) =>
  fields.find(({ name }) => path === name || path.startsWith(`${name}.`))?.name ?? ''
