import { type RefObject, useEffect, useState } from 'react'
import type { FormState } from '#lib/settle.ts'
import { dropDraft, markUnsent, restoreDraft, saveDraft } from './draft.ts'

export type Keeping = {
  hidden?: Record<string, string | number>
  /** Where unsent text is kept; put item and person into it. */
  draftKey?: string
  /** What is said while the line is cut; then the form sends itself as soon as it is back. The command must bear that. */
  resend?: string
}

type Props = Keeping & { form: RefObject<HTMLFormElement | null>; state: FormState }

/**
 * What outlives a reload, a lost session or a cut line: the text that was typed, and the hidden values (version, id) of
 * the moment in which somebody began to type it, so that a page that refreshes itself meanwhile takes no race away.
 */
export function useKept({ form, state, draftKey, hidden, resend }: Props) {
  const [held, setHeld] = useState<Keeping['hidden']>()
  const [restored, setRestored] = useState(false)
  const cut = resend !== undefined && state.message === resend

  useEffect(() => {
    const draft = draftKey && form.current && restoreDraft(draftKey, form.current)
    if (!draft) return
    setRestored(true)
    setHeld(draft.hidden)
    form.current?.closest('details')?.setAttribute('open', '')
    if (draft.unsent) setTimeout(() => form.current?.requestSubmit(), 100)
  }, [draftKey, form])

  useEffect(() => {
    // Said and shown, the other's change is what the next attempt builds on.
    if (state.status === 'ok' || state.status === 'conflict') setHeld(undefined)
    if (state.status === 'ok') setRestored(false)
  }, [state])

  useEffect(() => {
    if (!cut) return
    if (draftKey) markUnsent(draftKey)
    const again = () => navigator.onLine && form.current?.requestSubmit()
    const timer = setInterval(again, 5000)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [cut, draftKey, form])

  return {
    restored,
    hidden: held ?? hidden ?? {},
    typed() {
      setHeld((before) => before ?? hidden)
      if (draftKey && form.current) saveDraft(draftKey, form.current)
    },
    discard() {
      if (draftKey) dropDraft(draftKey)
      form.current?.reset()
      setHeld(undefined)
      setRestored(false)
    },
  }
}
