'use client'
import '#app/_look/filters.css'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useRef } from 'react'

/** A form that asks for an address and does so by itself when something in it changes; without JavaScript its button does. */
export function Live({ path, children }: { path: string; children: ReactNode }) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const onInput = ({ currentTarget: form }: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const typed = [...new FormData(form)].filter((pair): pair is [string, string] => Boolean(pair[1]))
      router.replace(`${path}?${new URLSearchParams(typed)}`, { scroll: false })
    }, 400)
  }
  return (
    <form className="filters" method="get" action={path} onInput={onInput}>
      {children}
    </form>
  )
}
