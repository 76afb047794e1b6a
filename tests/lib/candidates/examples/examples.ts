import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** The sentence alone, or with the heading above it and the words that lead it in. */
const example = z.union([
  z.string(),
  z.strictObject({ text: z.string(), under: z.string().optional(), lead: z.string().optional() }),
])
const some = z.array(example).min(1)

export type Example = z.infer<typeof example>

/**
 * By the name of a rule what it finds and what it leaves, or of a veto what it forbids and what it allows; of a veto that
 * is tried on the words before a cue, up to it.
 */
export function examplesIn(language: string) {
  const text = readFileSync(new URL(`./${language}.json`, import.meta.url), 'utf8')
  return z.record(z.string(), z.strictObject({ yes: some, no: some })).parse(JSON.parse(text))
}
