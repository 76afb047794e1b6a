import type { Line, Setting } from './line.ts'

export type PrintedNote = { lead: string; note: string; lines: Line[] }

const NUMBERED = /^[[(]?(\d{1,3}|[*†‡]{1,2})[\])]?[.\s]{0,2}(?=\S)/u

/** Takes the footnotes out of the lines of a page: small print, numbered, that ends a column. */
export function withoutNotes(lines: Line[], { size }: Setting): { body: Line[]; notes: PrintedNote[] } {
  const marks = new Set(lines.flatMap((line) => line.marks.map(({ note }) => note)))
  const body: Line[] = []
  const notes: PrintedNote[] = []
  let open: PrintedNote | undefined
  for (const [index, line] of lines.entries()) {
    const small = line.size < size * 0.94
    const number = small ? NUMBERED.exec(line.text) : null
    if (
      number?.[1] &&
      (marks.has(`${line.page} ${number[1]}`) ||
        (open && isNext(open.note, number[1])) ||
        endsColumn(lines, index, size))
    ) {
      open = { lead: number[0], note: number[1], lines: [line] }
      notes.push(open)
    } else if (open && small && line.gap !== null) {
      open.lines.push(line)
    } else {
      open = undefined
      body.push(line)
    }
  }
  return { body, notes }
}

function isNext(before: string, number: string) {
  return Number(number) === Number(before) + 1
}

/** From here to the foot of the column all is small, and it is the lower half of the page. */
function endsColumn(lines: Line[], index: number, size: number) {
  const rest = lines.slice(index)
  const end = rest.findIndex((line, at) => at > 0 && line.gap === null)
  const column = end < 0 ? rest : rest.slice(0, end)
  return column.every((line) => line.size < size * 0.94) && (lines[index]?.y ?? 0) > (lines[index]?.height ?? 0) / 2
}
