import type { Element, ElementContent } from 'hast'

type GridCell = { row: number; column: number; content: ElementContent[] }

/** The cells of a table with their places; null for a table that holds tables or one column, which only arranges. */
export function gridOf(table: Element): GridCell[] | null {
  const rows = rowsOf(table)
  if (has(table, 'table')) return null
  const cells: GridCell[] = []
  const taken = new Set<string>()
  for (const [row, element] of rows.entries()) {
    let column = 0
    for (const cell of element.children) {
      if (cell.type !== 'element' || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue
      while (taken.has(`${row} ${column}`)) column += 1
      cells.push({ row, column, content: cell.children })
      take(taken, row, column, spanOf(cell.properties.rowSpan), spanOf(cell.properties.colSpan))
      column += spanOf(cell.properties.colSpan)
    }
  }
  return cells.some((cell) => cell.column > 0) ? cells : null
}

function take(taken: Set<string>, row: number, column: number, height: number, width: number) {
  for (let down = 1; down < height; down += 1) {
    for (let right = 0; right < width; right += 1) taken.add(`${row + down} ${column + right}`)
  }
}

/** Browsers allow a thousand; a hostile table may ask for more. */
function spanOf(value: unknown) {
  const span = Number(value ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, 100) : 1
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'table') return []
    return child.tagName === 'tr' ? [child] : rowsOf(child)
  })
}

function has(node: Element, tagName: string): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === tagName || has(child, tagName)))
}
