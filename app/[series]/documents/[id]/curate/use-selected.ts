import { useCallback, useEffect, useState } from 'react'

type Selected = { exact: string; start?: number }

/** What is selected in the source; `start` where that can be told. */
export function useSelected() {
  const [selected, setSelected] = useState<Selected>()
  useEffect(() => {
    const onChange = () => {
      const now = read()
      if (now !== 'elsewhere') setSelected(now)
    }
    document.addEventListener('selectionchange', onChange)
    return () => document.removeEventListener('selectionchange', onChange)
  }, [])
  const drop = useCallback(() => {
    setSelected(undefined)
    document.getSelection()?.removeAllRanges()
  }, [])
  return { selected, drop }
}

/* A tap on the button takes the selection away before it is sent, so what is selected elsewhere changes nothing. */
function read(): Selected | undefined | 'elsewhere' {
  const selection = document.getSelection()
  const source = document.getElementById('source')
  if (!selection || selection.rangeCount === 0 || !source?.contains(selection.anchorNode)) return 'elsewhere'
  const exact = selection.toString()
  if (!exact.trim()) return undefined
  const range = selection.getRangeAt(0)
  const node = range.startContainer
  const piece = node.parentElement?.closest<HTMLElement>('[data-at]')
  const isPlain = node.nodeType === Node.TEXT_NODE && piece?.firstChild === node
  return { exact, start: isPlain ? Number(piece.dataset.at) + range.startOffset : undefined }
}
