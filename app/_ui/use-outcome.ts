import { useCallback, useEffect, useRef } from 'react'
import type { FormAction } from '#lib/form-action.ts'
import type { FormState } from '#lib/settle.ts'
import { leave } from './left.ts'

/**
 * The page shows itself anew with the outcome of a form, and may take the very form away that should say it: then the
 * layout does. What was saved and said is said; what was refused waits with its words for as long as the form is there.
 */
export function useOutcome() {
  const untold = useRef<FormState>(null)
  const there = useRef(true)

  useEffect(() => {
    there.current = true
    return () => {
      there.current = false
      if (untold.current) leaveIt(untold.current, location.pathname)
    }
  }, [])

  const outlives = (action: FormAction): FormAction => {
    if (typeof window === 'undefined') return action
    return async (state, data) => {
      const path = location.pathname
      untold.current = null
      const next = await action(state, data)
      untold.current = next
      if (!there.current) leaveIt(next, path)
      return next
    }
  }
  const shown = useCallback((state: FormState) => {
    if (state.status === 'ok' && untold.current === state) untold.current = null
  }, [])
  return { outlives, shown }
}

function leaveIt(state: FormState, path: string) {
  if (state.message) leave({ path, state })
}
