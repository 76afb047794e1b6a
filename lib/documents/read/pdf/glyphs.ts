import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js'

/** A run of characters on a page. All in points; `y`: of the baseline, from the top; `space`: white space comes before it. */
export type Run = { text: string; x: number; right: number; y: number; size: number; font: string; space: boolean }

type Viewport = { transform: number[]; width: number; height: number }

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
      const text = item.str
      runs.push({
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

function multiplied(m: number[], n: number[]): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function round(size: number) {
  return Math.round(size * 10) / 10
}
