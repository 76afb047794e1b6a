import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

const row = (id: string | undefined) => (id ? document.getElementById(`c-${id}`) : null)
const rows = () => [...document.querySelectorAll<HTMLElement>('.candidates > li')]

/**
 * j and k go through the list; every other key does to the row that has the focus what its button or form does. A row and
 * its mark in the text scroll into view together.
 */
export function useKeys(openHelp: () => void) {
  const router = useRouter()
  const wanted = useRef<string>(undefined)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const done = press(event.key)
      if (done) event.preventDefault()
    }
    const onFocus = (event: FocusEvent) => {
      const { target } = event
      const li = target instanceof Element ? target.closest<HTMLElement>('.candidates > li') : null
      if (li) showMark(li)
    }
    const onClick = ({ target }: MouseEvent) => {
      const mark = target instanceof Element ? target.closest<HTMLElement>('#source [data-c]') : null
      row(mark?.dataset.c)?.focus()
    }
    // The form that a key asked for comes with the page that opens its row.
    const watch = new MutationObserver(() => {
      if (wanted.current && openForm(current(), wanted.current)) wanted.current = undefined
    })
    document.addEventListener('keydown', onKey)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('click', onClick)
    const list = document.querySelector('.curate')
    if (list) watch.observe(list, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('click', onClick)
      watch.disconnect()
    }

    function press(key: string) {
      if (key === '?') openHelp()
      else if (key === 'j') move(1)
      else if (key === 'k') move(-1)
      else if (key === 'a' || key === 'u') button(key)
      else if (key === 'e' || key === 'r' || key === 'm' || key === 's') form(key)
      else return false
      return true
    }

    function button(key: string) {
      const here = current()
      const ofForm = key === 'a' ? '.decide [data-key="e"] button[type="submit"]' : ''
      here?.querySelector<HTMLElement>([`button[data-key="${key}"]`, ofForm].filter(Boolean).join())?.click()
      if (key === 'a') move(1)
    }

    function form(key: string) {
      const here = current()
      if (!here || openForm(here, key)) return
      const link = here.querySelector<HTMLAnchorElement>('a[data-key="e"]')
      if (!link) return
      wanted.current = key
      router.push(link.href, { scroll: false })
    }
  }, [router, openHelp])
}

function current() {
  const focused = document.activeElement?.closest<HTMLElement>('.candidates > li')
  return focused ?? document.querySelector<HTMLElement>('.candidates > li.chosen') ?? null
}

function move(by: number) {
  const all = rows()
  const here = current()
  const at = here ? all.indexOf(here) + by : 0
  all[Math.min(all.length - 1, Math.max(0, at))]?.focus()
}

function openForm(li: HTMLElement | null, key: string) {
  const part = li?.querySelector<HTMLElement>(`.decide [data-key="${key}"]`)
  if (!part) return false
  part.querySelector('details')?.setAttribute('open', '')
  part.querySelector<HTMLElement>('textarea, select, input:not([type="hidden"])')?.focus()
  return true
}

function showMark(li: HTMLElement) {
  const source = document.getElementById('source')
  const mark = document.getElementById(`s-${li.dataset.c}`)
  if (!source || !mark) return
  for (const each of source.querySelectorAll('.here')) each.classList.remove('here')
  for (const each of source.querySelectorAll(`[data-c="${li.dataset.c}"]`)) each.classList.add('here')
  const offset = mark.getBoundingClientRect().top - source.getBoundingClientRect().top
  source.scrollTo({ top: source.scrollTop + offset - source.clientHeight / 3 })
}

function isTyping(target: EventTarget | null) {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null
}
