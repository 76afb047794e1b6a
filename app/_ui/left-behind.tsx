'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { FormState } from '#lib/settle.ts'
import { leave, onLeft, whatWasLeft } from './left.ts'

type Props = { told?: FormState; words: Record<'wrote' | 'signIn' | 'refresh' | 'close' | 'thisField', string> }

const none = () => null

/**
 * Says above every page what became of a form that is not on it any more, with the words that were typed there.
 * @param told by the action of this very request, without JavaScript; a form that is there says it itself
 */
export function LeftBehind({ told, words }: Props) {
  const path = usePathname()
  const left = useSyncExternalStore(onLeft, whatWasLeft, none)
  const box = useRef<HTMLElement>(null)
  // Whoever is sent to sign in finds their words there, and again once back.
  const here = left?.path === path || path.startsWith('/sign-in')

  useEffect(() => {
    if (left && !here) leave(null)
    if (left && here) box.current?.focus()
  }, [left, here])

  const state = left && here ? left.state : told
  if (!state?.message) return null
  const errors = Object.values(state.errors ?? {}).map((error) => error.replace('{field}', () => words.thisField))
  return (
    <aside
      ref={box}
      className={state.status === 'ok' ? 'left notice good' : 'left errors'}
      role={state.status === 'ok' ? 'status' : 'alert'}
      tabIndex={-1}
      data-unless-told={left ? undefined : ''}
    >
      {[state.message, ...errors].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {state.wrote && (
        <label>
          {words.wrote}
          <textarea className="input" readOnly rows={4} defaultValue={state.wrote} />
        </label>
      )}
      {state.gone === 'signedOut' && (
        <a href={`/sign-in?to=${encodeURIComponent(left?.path ?? path)}`}>{words.signIn}</a>
      )}
      {state.gone === 'notFound' && !left && <a href={path}>{words.refresh}</a>}
      {left && (
        <button type="button" className="btn" onClick={() => leave(null)}>
          {words.close}
        </button>
      )}
    </aside>
  )
}
