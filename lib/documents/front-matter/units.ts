import type { Normalized } from '../normalize.ts'
import type { Block, BlockKind } from '../structure.ts'

/** A block, or a whole table as its rows of cells. */
export type Unit = { text: string; kind: BlockKind } | { rows: string[][] }

/** The blocks of a document in order, with the cells of each table, or the lines that tabs make one, put together. */
export function unitsOf({ text, blocks }: Normalized): Unit[] {
  const units: Unit[] = []
  let table: string[][] = []
  let at = -1
  const close = () => {
    if (table.length > 0)
      units.push(
        table.length === 1 && at < 0
          ? lineOf(table[0] ?? [])
          : { rows: table.map((row) => [...row].map((cell) => cell ?? '')) },
      )
    table = []
  }
  for (const block of blocks) {
    const words = text.slice(block.start, block.end)
    const number = block.cell ? block.cell.table : words.includes('\t') && block.kind !== 'heading' ? -1 : null
    if (number === null) {
      close()
      at = -1
      units.push({ text: words, kind: block.kind })
      continue
    }
    if (number !== at) close()
    at = number
    if (block.cell) place(table, block.cell, words)
    else table.push(words.split('\t'))
  }
  close()
  return units
}

function place(table: string[][], { row, column }: NonNullable<Block['cell']>, words: string) {
  while (table.length <= row) table.push([])
  const cells = table[row] ?? []
  while (cells.length < column) cells.push('')
  cells[column] = cells[column] ? `${cells[column]} ${words}` : words
}

function lineOf(cells: string[]): Unit {
  return { text: cells.join('\t'), kind: 'paragraph' }
}
