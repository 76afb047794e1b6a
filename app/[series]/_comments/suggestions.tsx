'use client'
import { useEffect, useRef, useState } from 'react'
import { type Asked, askedAt, matching } from './at-sign.ts'

type Props = {
  /** id of the element within which texts are written */
  within: string
  label: string
  /** Who can be mentioned: the name to be written, and every other name that finds it. */
  names: [name: string, ...others: string[]][]
}

type Open = Asked & { field: HTMLTextAreaElement; found: string[]; top: number; left: number }

/** Offers names while an @ is being written, in every text field of the discussion. Without it people write them in full. */
export function Suggestions({ within, label, names }: Props) {
  const [open, setOpen] = useState<Open | null>(null)
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const area = document.getElementById(within)
    const look = (event: Event) => {
      const field = event.target
      if (!(field instanceof HTMLTextAreaElement)) return
      const asked = askedAt(field.value, field.selectionStart)
      const found = asked ? matching(names, asked.words) : []
      setActive(0)
      setOpen(asked && found.length > 0 ? { ...asked, field, found, ...below(field) } : null)
    }
    const close = () => setOpen(null)
    area?.addEventListener('input', look)
    area?.addEventListener('focusout', close)
    return () => {
      area?.removeEventListener('input', look)
      area?.removeEventListener('focusout', close)
    }
  }, [within, names])

  useEffect(() => {
    if (!open) return
    const { field, found } = open
    const choose = (name: string) => {
      field.setRangeText(`${name} `, open.from, field.selectionStart, 'end')
      field.dispatchEvent(new Event('input', { bubbles: true }))
      setOpen(null)
    }
    const onKey = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const taken = event.key === 'Enter' || event.key === 'Tab'
      if (event.isComposing || !(step || taken || event.key === 'Escape')) return
      event.preventDefault()
      if (step) setActive((active + step + found.length) % found.length)
      else if (taken) choose(found[active] ?? '')
      else setOpen(null)
    }
    // Not "click": by then the field has lost the focus, and the list is closed.
    const onPick = (event: Event) => {
      event.preventDefault()
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
      if (option?.textContent) choose(option.textContent)
    }
    const menu = list.current
    const states = { 'aria-autocomplete': 'list', 'aria-controls': 'mentions' }
    for (const [name, value] of Object.entries(states)) field.setAttribute(name, value)
    field.setAttribute('aria-activedescendant', `mention-${active}`)
    field.addEventListener('keydown', onKey)
    menu?.addEventListener('pointerdown', onPick)
    return () => {
      for (const name of [...Object.keys(states), 'aria-activedescendant']) field.removeAttribute(name)
      field.removeEventListener('keydown', onKey)
      menu?.removeEventListener('pointerdown', onPick)
    }
  }, [open, active])

  return (
    open && (
      <div
        className="suggest"
        role="listbox"
        id="mentions"
        aria-label={label}
        ref={list}
        style={{ top: open.top, left: open.left }}
      >
        {open.found.map((name, index) => (
          <div key={name} id={`mention-${index}`} role="option" tabIndex={-1} aria-selected={index === active}>
            {name}
          </div>
        ))}
      </div>
    )
  )
}

function below(field: HTMLElement) {
  const { bottom, left } = field.getBoundingClientRect()
  return { top: bottom + window.scrollY, left: left + window.scrollX }
}
