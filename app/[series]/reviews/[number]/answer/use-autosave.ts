import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { fillRow, type KeptRows, readKept, readRow, writeKept } from './kept-rows.ts'
import { sendRow } from './send-row.ts'

export type Standing =
  | { kind: 'saved'; at: string }
  | { kind: 'refused'; message: string }
  | { kind: 'conflict'; name: string; version: number; values: Record<string, string | boolean | null> }

type Line = 'idle' | 'saving' | 'offline' | 'signedOut'

type Options = {
  form: RefObject<HTMLFormElement | null>
  url: string
  storageKey: string
  requestId: string
  /** by row, as the page came */
  versions: Record<string, number>
}

/**
 * Keeps what is typed in this browser at once, and sends it row by row a moment later; while the line is down it waits here,
 * also over a reload, and goes out when the line is back.
 */
export function useAutosave({ form, url, storageKey, requestId, versions: given }: Options) {
  const [line, setLine] = useState<Line>('idle')
  const [standings, setStandings] = useState<Record<string, Standing | undefined>>({})
  const kept = useRef<KeptRows>({})
  const versions = useRef(given)
  const halted = useRef(new Set<string>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void>>(undefined)
  const again = useRef(async () => {})

  const store = useCallback(() => writeKept(storageKey, kept.current), [storageKey])
  const stand = useCallback((id: string, standing?: Standing) => {
    setStandings((all) => ({ ...all, [id]: standing }))
  }, [])

  const sendAll = useCallback(async () => {
    const waiting = () => Object.keys(kept.current).find((id) => !halted.current.has(id))
    for (let id = waiting(); id; id = waiting()) {
      const row = kept.current[id]
      if (!row) return
      setLine('saving')
      const sent = await sendRow(url, requestId, id, row)
      if (sent.status === 'offline' || sent.status === 'signedOut') {
        setLine(sent.status)
        timer.current = setTimeout(() => void again.current(), 10_000)
        return
      }
      if (sent.status === 'saved') {
        versions.current[id] = sent.version
        const now = kept.current[id]
        // More was typed while this was on its way: that is sent next, on top of what was just saved.
        if (now && now.at !== row.at) kept.current[id] = { ...now, version: sent.version }
        else delete kept.current[id]
        stand(id, { kind: 'saved', at: sent.at })
      } else {
        halted.current.add(id)
        if (sent.status === 'conflict')
          stand(id, { kind: 'conflict', name: sent.name, version: sent.version, values: sent.theirs })
        else stand(id, { kind: 'refused', message: sent.message })
      }
      store()
    }
    setLine('idle')
  }, [url, requestId, stand, store])

  const run = useCallback(() => {
    clearTimeout(timer.current)
    running.current ??= sendAll().finally(() => {
      running.current = undefined
    })
    return running.current
  }, [sendAll])

  useEffect(() => {
    again.current = run
    kept.current = readKept(storageKey)
    for (const [id, { values, version }] of Object.entries(kept.current)) {
      if (!form.current) continue
      fillRow(form.current, id, values)
      versions.current[id] = version
    }
    void run()
    const online = () => void run()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      clearTimeout(timer.current)
    }
  }, [form, storageKey, run])

  return {
    line,
    standings,
    onInput: ({ target, currentTarget }: FormEvent<HTMLFormElement>) => {
      const id = target instanceof Element && target.closest<HTMLElement>('[data-row]')?.dataset.row
      if (!id) return
      kept.current[id] = { values: readRow(currentTarget, id), version: versions.current[id] ?? 1, at: Date.now() }
      store()
      // A refused row may be right now; one that somebody else changed waits for the writer's choice.
      if (standings[id]?.kind !== 'conflict') halted.current.delete(id)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void run(), 800)
    },
    /** Sends what waits. @returns whether all of it is saved */
    flush: async () => {
      await run()
      return Object.keys(kept.current).length === 0
    },
    keepMine: (id: string) => {
      const standing = standings[id]
      if (standing?.kind !== 'conflict' || !form.current) return
      versions.current[id] = standing.version
      kept.current[id] = { values: readRow(form.current, id), version: standing.version, at: Date.now() }
      release(id)
      void run()
    },
    takeTheirs: (id: string) => {
      const standing = standings[id]
      if (standing?.kind !== 'conflict' || !form.current) return
      fillRow(form.current, id, standing.values)
      versions.current[id] = standing.version
      delete kept.current[id]
      release(id)
    },
  }

  function release(id: string) {
    halted.current.delete(id)
    stand(id, undefined)
    store()
  }
}
