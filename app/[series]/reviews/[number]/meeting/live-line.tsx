'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

type Props = {
  /** of the stream of events */
  url: string
  /** what the page was made from */
  stamp: string
  /** query that keeps the page on what it shows, whatever the room goes on to */
  keep?: string
  words: { cut: string; back: string }
}

/** Makes the page anew whenever the meeting changed; says when the line is cut, and that it is back. */
export function Live({ url, stamp, keep, words }: Props) {
  const router = useRouter()
  const shown = useRef(stamp)
  const kept = useRef(false)
  const [line, setLine] = useState<'open' | 'cut' | 'back'>('open')
  shown.current = stamp

  useEffect(() => {
    let source: EventSource | undefined
    let later: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      source?.close()
      source = undefined
      if (document.hidden) return
      source = new EventSource(`${url}?seen=${shown.current}`)
      source.onopen = () => setLine((before) => (before === 'cut' ? 'back' : before))
      source.onerror = () => setLine('cut')
      source.addEventListener('changed', ({ data }) => {
        clearTimeout(later)
        // Not all in the same instant, and not for what this browser changed itself.
        later = setTimeout(
          () => {
            if (!navigator.onLine || Number(data) <= Number(shown.current)) return
            if (keep) kept.current = stay(keep, kept.current)
            router.refresh()
          },
          100 + Math.random() * 200,
        )
      })
    }
    // A refused stream (too many, or a restart) is not tried again by the browser itself.
    const retry = setInterval(() => source?.readyState === EventSource.CLOSED && open(), 5000)
    document.addEventListener('visibilitychange', open)
    window.addEventListener('online', open)
    const offline = () => setLine('cut')
    window.addEventListener('offline', offline)
    open()
    return () => {
      source?.close()
      clearTimeout(later)
      clearInterval(retry)
      document.removeEventListener('visibilitychange', open)
      window.removeEventListener('online', open)
      window.removeEventListener('offline', offline)
    }
  }, [url, router, keep])

  return (
    <p className="live" role="status" data-line={line}>
      {line === 'open' ? '' : words[line]}
    </p>
  )
}

/** While somebody is typing, their page stays on the item that they type about; once that is sent, it goes on. */
function stay(keep: string, kept: boolean) {
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>('main textarea')]
  const typing = fields.some(({ value, defaultValue }) => value !== defaultValue)
  if (typing && !location.search) {
    history.replaceState(null, '', `?${keep}`)
    return true
  }
  if (!typing && kept) {
    history.replaceState(null, '', location.pathname)
    return false
  }
  return kept
}
