import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** What stands in a file of this folder: a table with a row of headings (CSV), or JSON. */
export function read<Shape extends z.ZodType>(file: string, shape: Shape): z.infer<Shape> {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return shape.parse(file.endsWith('.csv') ? parse(text, { columns: true }) : JSON.parse(text))
}

/** Words by a name, or by the words that they translate. */
export const texts = z.record(z.string(), z.string())
