'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, Fragment, startTransition, useActionState, useEffect, useId, useRef } from 'react'
import type { FormAction } from '#lib/form-action.ts'
import type { FormState } from '#lib/settle.ts'
import { dropDraft } from './draft.ts'
import { Errors, errorsOf } from './errors.tsx'
import { FieldRows } from './field-rows.tsx'
import type { FieldSpec } from './field-spec.ts'
import { type ButtonVariant, buttonClass, Submit } from './submit.tsx'
import { type Keeping, useKept } from './use-kept.ts'
import { useOutcome } from './use-outcome.ts'

export type FormProps = Keeping & {
  action: FormAction
  fields?: FieldSpec[]
  submit: string
  variant?: ButtonVariant
  /** Makes the form open from a button with these words. */
  toggle?: string
  toggleVariant?: ButtonVariant
  /** Asks once: a sentence to be ticked before sending. */
  confirm?: string
  /** The page makes itself anew: fields that nobody has typed in show what others saved meanwhile. */
  follows?: boolean
}

type FormWords = Record<
  'optional' | 'choose' | 'sending' | 'restored' | 'discard' | 'failed' | 'refresh' | 'thisField',
  string
>

/** Rendered through ActionForm, which brings the words. */
export function Form({ words, ...props }: FormProps & { words: FormWords }) {
  const { fields = [] } = props
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const { outlives, shown } = useOutcome()
  const router = useRouter()
  const [state, send, pending] = useActionState(outlives(guarded(props, words)), { status: 'idle' })
  const kept = useKept({ ...props, form, state })
  const refused = state.status !== 'idle' && state.status !== 'ok'
  const errors = errorsOf(state, fields, words.thisField)

  const { version, was } = kept.hidden
  const edition = props.follows ? `${version} ${was}` : undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: another edition is other fields
  useEffect(() => {
    if (form.current) showWhatApplies(form.current)
  }, [edition])

  useEffect(() => shown(state), [shown, state])

  useEffect(() => {
    if (state.status === 'ok' && form.current) {
      const details = form.current.closest('details')
      if (details?.contains(document.activeElement)) details.querySelector('summary')?.focus()
      details?.removeAttribute('open')
      form.current.reset()
      showWhatApplies(form.current)
    }
    form.current?.querySelector<HTMLElement>('.errors')?.focus()
  }, [state])

  /* Sent by hand, because React empties a form whose action it calls itself; without JavaScript `action` serves. */
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    if (!pending) startTransition(() => send(data))
  }
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    kept.typed()
    showWhatApplies(event.currentTarget)
  }

  const body = (
    <form className="form" ref={form} action={send} onSubmit={onSubmit} onInput={onInput} noValidate={!props.confirm}>
      {Object.entries(kept.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Errors state={state} errors={errors} form={id} refresh={{ words: words.refresh, run: router.refresh }} />
      <Fragment key={edition}>
        <FieldRows fields={fields} id={id} values={state.values} errors={errors} words={words} />
      </Fragment>
      {props.confirm && (
        <label className="pick">
          <input type="checkbox" required /> <span>{props.confirm}</span>
        </label>
      )}
      <div className="send">
        <Submit variant={props.variant ?? 'main'} sending={words.sending} pending={pending}>
          {props.submit}
        </Submit>
        {kept.restored && (
          <p className="draft" role="status">
            {words.restored}
            <button type="button" className="btn quiet" onClick={kept.discard}>
              {words.discard}
            </button>
          </p>
        )}
      </div>
    </form>
  )
  return (
    <>
      {props.toggle ? (
        <details className="act" open={refused}>
          <summary className={buttonClass(props.toggleVariant)}>{props.toggle}</summary>
          {body}
        </details>
      ) : (
        body
      )}
      {state.status === 'ok' && state.message && (
        <p className="notice good" role="status" data-told>
          {state.message}
        </p>
      )}
    </>
  )
}

/* On the server the action itself must be handed to React: only it can be posted to without JavaScript. */
function guarded({ action, draftKey, resend }: FormProps, words: FormWords): FormAction {
  if (typeof window === 'undefined') return action
  const saved = () => draftKey && dropDraft(draftKey)
  return async (state, data) => {
    try {
      const next = await action(state, data)
      if (next.status === 'ok') saved()
      return next
    } catch (error) {
      const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
      if (digest.startsWith('NEXT_REDIRECT') && !digest.includes('/sign-in')) saved()
      if (digest.startsWith('NEXT_')) throw error
      // Only the server gives an error a digest: without one it was not reached.
      return { status: 'refused', message: (!digest && resend) || words.failed } satisfies FormState
    }
  }
}

function showWhatApplies(form: HTMLFormElement) {
  const data = new FormData(form)
  for (const field of form.querySelectorAll<HTMLElement>('[data-when]')) {
    const [name = '', ...values] = field.dataset.when?.split('\n') ?? []
    field.hidden = !data.getAll(name).some((value) => values.includes(String(value)))
  }
}
