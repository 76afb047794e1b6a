import { workApart } from '../documents/read/apart.ts'
import type { Progress } from '../documents/read/read.ts'
import type { Extraction } from './child.ts'

/**
 * Everything that can be proposed from a file: its text, what it says of the roundtable, probable misreadings and candidates.
 * All of it is worked out in a process of its own, since hundreds of pages take seconds.
 * @throws Unreadable
 */
export function extractApart(bytes: Uint8Array, fileName: string, onProgress?: Progress) {
  return workApart<Extraction>('lib/candidates/child.ts', bytes, fileName, onProgress)
}
