/** In inches, as all of a slide. */
export const slide = { width: 13.333, height: 7.5, margin: 0.6, top: 1.45, bottom: 6.85 }

export const inner = slide.width - 2 * slide.margin

/**
 * About how high some words stand in a column, in inches: a full-width character is as wide as the type is high, a Latin one
 * a little more than half of that.
 * @param size of the type, in points
 */
export function heightOf(words: string, width: number, size: number) {
  const em = size / 72
  const lines = words.split('\n').map((line) => Math.max(1, Math.ceil((widthOf(line) * em) / width)))
  return lines.reduce((sum, count) => sum + count, 0) * em * 1.22
}

/** In ems. */
function widthOf(line: string) {
  let width = 0
  for (const character of line) width += /[\u1100-\uffdf]/.test(character) ? 1 : 0.56
  return width
}

/** The largest of some sizes of type in which the words fit; the smallest where none does. */
export function sizeFor(words: string, width: number, height: number, sizes: number[]) {
  return sizes.find((size) => heightOf(words, width, size) <= height) ?? sizes.at(-1) ?? 10
}

/** Rows in groups, each of which fits a slide; the first has `first` inches, the others `rest`. */
export function pages<Row>(rows: Row[], heightOfRow: (row: Row) => number, first: number, rest: number): Row[][] {
  const all: Row[][] = [[]]
  let left = first
  for (const row of rows) {
    const height = heightOfRow(row)
    if (height > left && (all.length === 1 || all.at(-1)?.length)) {
      all.push([])
      left = rest
    }
    all.at(-1)?.push(row)
    left -= height
  }
  return all
}
