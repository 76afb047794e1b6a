'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

type Props = {
  /** of the stream of events */
  url: string
  /** what the page was made from */
  stamp: string
  words: { cut: string; back: string }
}

/** Makes the page anew whenever the meeting changed; says when the line is cut, and that it is back. */
export function Live({ url, stamp, words }: Props) {
  const router = useRouter()
  const shown = useRef(stamp)
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
            if (navigator.onLine && Number(data) > Number(shown.current)) router.refresh()
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
  }, [url, router])

  return (
    <p className="live" role="status" data-line={line}>
      {line === 'open' ? '' : words[line]}
    </p>
  )
}
