'use client'
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { type FormEvent, startTransition, useActionState, useState, useSyncExternalStore } from 'react'
import type { FormAction } from '#lib/form-action.ts'

type Asked = { make: PublicKeyCredentialCreationOptionsJSON } | { use: PublicKeyCredentialRequestOptionsJSON }

type Props = {
  ask: () => Promise<Asked | null>
  action: FormAction
  to?: string
  name?: { label: string; hint: string }
  submit: string
  failed: string
}

const never = () => () => {}

/** Asks the browser for a passkey. Without JavaScript, or where a browser knows none, there is nothing: links serve all. */
export function PasskeyForm({ ask, action, to, name, submit, failed }: Props) {
  const able = useSyncExternalStore(never, browserSupportsWebAuthn, () => false)
  const [state, send, pending] = useActionState(action, { status: 'idle' })
  const [broken, setBroken] = useState(false)
  if (!able) return null
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    setBroken(false)
    try {
      const asked = await ask()
      if (!asked) throw new Error('nothing was asked')
      const answer =
        'make' in asked
          ? await startRegistration({ optionsJSON: asked.make })
          : await startAuthentication({ optionsJSON: asked.use })
      data.set('answer', JSON.stringify(answer))
      startTransition(() => send(data))
    } catch {
      setBroken(true)
    }
  }
  const wrong = broken ? failed : state.status !== 'ok' && (Object.values(state.errors ?? {})[0] ?? state.message)
  return (
    <form className="form" onSubmit={onSubmit}>
      {to && <input type="hidden" name="to" value={to} />}
      {wrong && (
        <div className="errors" role="alert">
          <p>{wrong}</p>
          {state.first && (
            <a className="btn" href={state.first.href} target="_blank" rel="noopener">
              {state.first.text}
            </a>
          )}
        </div>
      )}
      {name && (
        <p className="field">
          <label htmlFor="passkey-name">{name.label}</label>
          <small id="passkey-hint">{name.hint}</small>
          <input
            id="passkey-name"
            className="input"
            name="name"
            aria-describedby="passkey-hint"
            required
            maxLength={100}
          />
        </p>
      )}
      <div className="send">
        <button type="submit" className="btn" disabled={pending}>
          {submit}
        </button>
      </div>
      {state.status === 'ok' && state.message && (
        <p className="notice good" role="status">
          {state.message}
        </p>
      )}
    </form>
  )
}
