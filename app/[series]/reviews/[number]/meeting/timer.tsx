'use client'
import { useEffect, useState } from 'react'

type Props = {
  /** since when the item is on, and what the server's clock showed when it said so, in milliseconds */
  since: number
  now: number
  minutes: number
  /** with {minutes} for the number: “{minutes} min over” */
  words: { left: string; over: string }
}

/** The time of the item on the table, counted by the server's clock, whatever the browser's shows. */
export function Timer({ since, now, minutes, words }: Props) {
  const [passed, setPassed] = useState(now - since)
  useEffect(() => {
    const ahead = Date.now() - now
    const tick = () => setPassed(Date.now() - ahead - since)
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [since, now])
  const left = minutes * 60_000 - passed
  const text = (left < 0 ? words.over : words.left).replace('{minutes}', clockOf(Math.abs(left)))
  return (
    <span className={left < 0 ? 'timer late' : left < 60_000 ? 'timer warn' : 'timer'} role="timer">
      {text}
    </span>
  )
}

/** 4:05 */
function clockOf(milliseconds: number) {
  const seconds = Math.floor(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
