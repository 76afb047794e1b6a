import { z } from 'zod'

/** Why a file cannot be read; each is a sentence in the messages, `documents.unreadable.*`. */
export const reasons = [
  'missing',
  'empty',
  'tooLarge',
  'unsupported',
  'oldWord',
  'openDocument',
  'mislabelled',
  'encrypted',
  'damaged',
  'scanned',
  'macros',
  'bomb',
  'tooManyPages',
  'encoding',
  'tooSlow',
  'tooHeavy',
  'failed',
] as const
type Reason = (typeof reasons)[number]

/** `values`: what the sentence says besides: `name` of the file, `kind` that it is by its bytes, `limit`. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  readonly reason: Reason
  readonly values: Record<string, string | number>

  constructor(reason: Reason, values: Record<string, string | number> = {}) {
    super(reason)
    this.reason = reason
    this.values = values
  }
}

/** As the process that reads a file says so. */
export const refusal = z.object({
  unreadable: z.enum(reasons),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

export function refusalOf(error: unknown): z.infer<typeof refusal> {
  if (error instanceof Unreadable) return { unreadable: error.reason, values: error.values }
  throw error
}

/** bytes, pages, characters */
export const limits = { bytes: 20 * 1024 * 1024, pages: 300, characters: 5_000_000 }

/** @throws Unreadable */
export function mustNotBeTooLarge(bytes: number) {
  if (bytes > limits.bytes) throw new Unreadable('tooLarge', { limit: limits.bytes / 1024 / 1024 })
}
