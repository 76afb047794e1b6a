import { type Normalized, normalize } from '../normalize.ts'
import { decodeText } from './text.ts'

/** Its version is that of the normalizer. */
export function readTxt(bytes: Uint8Array): Normalized {
  return normalize(decodeText(bytes))
}
