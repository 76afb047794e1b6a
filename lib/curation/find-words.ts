import { locate, PassageNotFound, type Selectors } from '../documents/passage.ts'
import type { Span } from '../documents/structure.ts'

type Found = Span | { why: 'missing' | 'ambiguous' }

/**
 * Where words stand in a text. How they are broken into lines does not count, nor spaces around them.
 * @param at.start where they were selected; trusted only if they stand there
 * @param at.near of several places the nearest to this one
 */
export function findWords(text: string, words: string, at: { start?: number; near?: number } = {}): Found {
  const { start, near } = at
  const wanted = words.trim()
  if (start !== undefined) {
    const lead = words.length - words.trimStart().length
    for (const from of [start, start + lead]) {
      const here = matchAt(text, wanted, from)
      if (here) return here
    }
  }
  const places = [...text.matchAll(new RegExp(patternOf(wanted), 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const [only] = places
  if (!only) return { why: 'missing' }
  if (places.length === 1) return only
  if (near === undefined) return { why: 'ambiguous' }
  const nearest = places.toSorted((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))[0]
  return nearest ?? { why: 'missing' }
}

/** Adopting finds a passage by its words and what surrounds them; null for a stretch for which that fails. */
export function anchorOf(text: string, { start, end }: Span): Selectors | null {
  try {
    return locate(text, { exact: text.slice(start, end), start })
  } catch (error) {
    if (error instanceof PassageNotFound) return null
    throw error
  }
}

function matchAt(text: string, words: string, from: number): Span | null {
  const pattern = new RegExp(patternOf(words), 'uy')
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match && { start: match.index, end: match.index + match[0].length }
}

function patternOf(words: string) {
  return words
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+')
}
