'use client'
import { useEffect, useState } from 'react'
import { readKept } from './kept-rows.ts'

/** Says that some of what was typed is in this browser only, and so would not be handed in. */
export function Leftover({ storageKey, words }: { storageKey: string; words: string }) {
  const [left, setLeft] = useState(false)
  useEffect(() => setLeft(Object.keys(readKept(storageKey)).length > 0), [storageKey])
  return left ? (
    <p className="notice bad" role="alert">
      {words}
    </p>
  ) : null
}
