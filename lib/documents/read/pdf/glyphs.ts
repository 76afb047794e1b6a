import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js'
import { CJK } from '../../line-joins.ts'

/**
 * A run of characters on a page. All in points; `y`: of the baseline, from the top; `space`: white space comes before it;
 * `order`: its place among what was written on the page.
 */
export type Run = {
  order: number
  text: string
  x: number
  right: number
  y: number
  size: number
  font: string
  space: boolean
}

type Viewport = { transform: number[]; width: number; height: number }

const wideLetters = new RegExp(CJK, 'gu')

/** Some printers write the Kanji ⽇ by the code of the radical that looks like it. */
const RADICAL = /[\u2E80-\u2FDF]/gu

/** The runs of a page as it is meant to be looked at; what stands askew, such as a watermark, is left out. */
export function runsOf(items: (TextItem | TextMarkedContent)[], { transform: view }: Viewport): Run[] {
  const runs: Run[] = []
  let space = false
  for (const item of items) {
    if (!('str' in item)) continue
    if (!/\S/.test(item.str)) {
      space ||= item.str.length > 0
      continue
    }
    const [a, b, , , x, y] = multiplied(view, item.transform)
    const size = Math.hypot(a, b)
    if (size > 0 && a > 0 && Math.abs(b) < size * 0.05) {
      const text = withWideSpaces(
        item.str.replace(RADICAL, (sign) => sign.normalize('NFKC')),
        item.width / size,
      )
      runs.push({
        order: runs.length,
        text,
        x,
        right: x + item.width,
        y,
        size: round(size),
        font: item.fontName,
        space: space || /^\s/.test(text),
      })
    }
    space = /\s$/.test(item.str)
  }
  return runs
}

/** The space of Japanese print is as wide as a Kanji, and read like any other: the width of the whole, in ems, tells. */
function withWideSpaces(text: string, width: number) {
  const spaces = text.match(/\S (?=\S)/g)?.length ?? 0
  const wide = text.match(wideLetters)?.length ?? 0
  if (spaces === 0 || wide < text.length / 2) return text
  const rest = width - wide - (text.replace(/\s/g, '').length - wide) * 0.53
  return rest / spaces > 0.7 ? text.replace(/(?<=\S) (?=\S)/g, '\u3000') : text
}

function multiplied(m: number[], n: number[]): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** In what most letters of some text are set. */
export function commonest<Piece extends { text: string }, Look>(pieces: Piece[], of: (piece: Piece) => Look) {
  const letters = new Map<Look, number>()
  for (const piece of pieces) letters.set(of(piece), (letters.get(of(piece)) ?? 0) + piece.text.length)
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

function round(size: number) {
  return Math.round(size * 10) / 10
}
