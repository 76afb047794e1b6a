import { z } from 'zod'
import { frontMatter } from '../documents/front-matter/front-matter.ts'
import { misreading } from '../documents/misreadings.ts'
import { normalized } from '../documents/normalize.ts'
import { formats } from '../documents/read/media-types.ts'
import { readInSubprocess } from '../documents/read/read-in-subprocess.ts'
import type { Bounds, Progress } from '../subprocess/ask.ts'
import { candidate } from './kind.ts'

/** Everything that can be proposed from a file: its text, what it says of the roundtable, probable misreadings, candidates. */
export const extraction = z.object({
  document: normalized.extend({ format: z.enum(formats) }),
  frontMatter,
  misreadings: z.array(misreading),
  candidates: z.array(candidate),
})

export type Extraction = z.infer<typeof extraction>

/** Worked out in a process of its own, since hundreds of pages take seconds. @throws Unreadable */
export function extractInSubprocess(
  bytes: Uint8Array,
  fileName: string,
  onProgress?: Progress,
  bounds?: Partial<Bounds>,
) {
  return readInSubprocess('lib/candidates/extraction-program.ts', extraction, { bytes, fileName }, onProgress, bounds)
}
