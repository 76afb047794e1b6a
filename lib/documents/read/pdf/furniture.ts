import { commonest } from './glyphs.ts'
import type { Row } from './order.ts'

export type Page = { number: number; height: number; rows: Row[] }
type Furniture = { page: number; text: string }[]

/** The share of a page's height, from either end, in which running heads and page numbers stand. */
const EDGE = 0.13
const PAGE_NUMBER = /^(?:page|p\.?)? ?[-–—]? ?(?:\d{1,3}|[ivxl]{1,6}) ?(?:[-–—]|(?:of|\/) ?\d{1,3}|頁|ページ)?$/i

/** Takes out of the pages what stands at their edges on several of them alike, numbers aside, and the pages' own numbers. */
export function withoutFurniture(pages: Page[]): { pages: Page[]; furniture: Furniture } {
  const counts = new Map<string, Set<number>>()
  for (const page of pages) {
    for (const row of atEdge(page)) {
      const key = keyOf(row)
      counts.set(key, (counts.get(key) ?? new Set()).add(page.number))
    }
  }
  const chunks = pages.flatMap(({ rows }) => rows.flatMap((row) => row.chunks))
  const size = commonest(chunks, (chunk) => chunk.size) ?? 0
  const enough = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)))
  const furniture: Furniture = []
  const left = pages.map((page) => {
    const edge = new Set(atEdge(page))
    const rows = page.rows.filter((row) => {
      const repeated = edge.has(row) && (counts.get(keyOf(row))?.size ?? 0) >= enough
      const outermost = edge.has(row) && isOutermost(row, page)
      if (!repeated && !(outermost && (PAGE_NUMBER.test(textOf(row)) || isRunningHead(row, page, size)))) return true
      furniture.push({ page: page.number, text: textOf(row) })
      return false
    })
    return { ...page, rows }
  })
  return { pages: left, furniture }
}

function textOf(row: Row) {
  return row.chunks.map((chunk) => chunk.text).join('\t')
}

function atEdge({ rows, height }: Page) {
  return rows.filter((row) => row.y < height * EDGE || row.y > height * (1 - EDGE))
}

/** A page by itself repeats nothing: small print above the margin is a running head all the same. */
function isRunningHead(row: Row, { height }: Page, size: number) {
  return row.y < height * 0.07 && row.chunks.every((chunk) => chunk.size < size * 0.92)
}

function isOutermost(row: Row, { rows }: Page) {
  return rows.every((each) => each.y <= row.y) || rows.every((each) => each.y >= row.y)
}

/** The same words, in the same size, at the same height. */
function keyOf(row: Row) {
  const size = Math.round(row.chunks[0]?.size ?? 0)
  return `${textOf(row).replace(/\d+/g, '#').replace(/\s+/g, ' ')} ${size} ${Math.round(row.y / 4)}`
}
