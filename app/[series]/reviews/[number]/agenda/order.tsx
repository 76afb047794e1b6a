'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import type { FormAction } from '#lib/form-action.ts'

type Props = {
  action: FormAction
  /** series, id of the review, version of the order that is shown */
  hidden: { series: string; id: string; order: number }
  /** with {item}, {place} and {count} */
  words: { moved: string; notMoved: string }
}

/**
 * Lets the rows of the list before it be moved by their buttons and by dragging their grips; the list itself comes from the
 * server. Says what happened, and leaves the focus on the button that was pressed.
 */
export function Order({ action, hidden, words }: Props) {
  const router = useRouter()
  const here = useRef<HTMLParagraphElement>(null)
  const focus = useRef<string>(undefined)
  const [said, setSaid] = useState('')
  const [moving, startMoving] = useTransition()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes back once the new order is shown
  useEffect(() => {
    const [id, way] = focus.current?.split(' ') ?? []
    const row = id && document.getElementById(id)
    if (!row) return
    const button = row.querySelector<HTMLButtonElement>(`[data-move=${way}]:not(:disabled)`)
    ;(button ?? row.querySelector<HTMLButtonElement>('[data-move]:not(:disabled)'))?.focus()
    focus.current = undefined
  }, [hidden.order])

  useEffect(() => {
    const list = here.current?.previousElementSibling
    if (!(list instanceof HTMLElement)) return
    let dragged: HTMLElement | null = null
    const rowOf = (event: Event) => (event.target instanceof Element ? event.target.closest('li') : null)
    const rows = () => [...list.querySelectorAll<HTMLElement>(':scope > li')]
    const below = (row: Element, y: number) => {
      const { top, height } = row.getBoundingClientRect()
      return y > top + height / 2
    }
    const clear = () => {
      for (const row of rows()) delete row.dataset.drop
    }
    const move = (row: HTMLElement, to: number) => {
      const item = row.dataset.name ?? ''
      const data = new FormData()
      for (const [name, value] of Object.entries({ ...hidden, itemId: row.id, to })) data.set(name, String(value))
      startMoving(async () => {
        const state = await action({ status: 'idle' }, data).catch(() => null)
        const told = state?.status === 'ok' ? words.moved : words.notMoved
        setSaid(fill(told, { item, place: to, count: rows().length }))
        if (state?.status !== 'ok') router.refresh()
      })
    }
    const onClick = (event: MouseEvent) => {
      const way = event.target instanceof Element && event.target.closest<HTMLElement>('[data-move]')?.dataset.move
      const row = rowOf(event)
      if (!way || !row || moving) return
      focus.current = `${row.id} ${way}`
      move(row, rows().indexOf(row) + (way === 'up' ? 0 : 2))
    }
    const onStart = (event: DragEvent) => {
      dragged = rowOf(event)
      if (dragged) event.dataTransfer?.setDragImage(dragged, 20, 20)
    }
    const onOver = (event: DragEvent) => {
      const row = rowOf(event)
      if (!dragged || !row) return
      event.preventDefault()
      clear()
      row.dataset.drop = below(row, event.clientY) ? 'after' : 'before'
    }
    const onDrop = (event: DragEvent) => {
      const row = rowOf(event)
      if (!dragged || !row) return
      event.preventDefault()
      const others = rows().filter((each) => each !== dragged)
      const to = row === dragged ? 0 : others.indexOf(row) + (below(row, event.clientY) ? 2 : 1)
      if (to > 0 && to !== rows().indexOf(dragged) + 1) move(dragged, to)
      clear()
      dragged = null
    }
    const listeners = { click: onClick, dragstart: onStart, dragover: onOver, drop: onDrop, dragend: clear }
    for (const [name, listener] of Object.entries(listeners)) list.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        list.removeEventListener(name, listener as EventListener)
    }
  }, [action, hidden, words, moving, router])

  return (
    <p className="live" role="status" ref={here}>
      {said}
    </p>
  )
}

function fill(text: string, values: Record<string, string | number>) {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
