import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'

/**
 * The canonical form of a JSON value (RFC 8785), so that whoever has the same value has the same bytes.
 * @throws on what JSON cannot say: NaN, infinity, a lone surrogate
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('this is no JSON value')
  return text
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function sha256Of(text: string) {
  return hash('sha256', text)
}

/** SHA-256 of the canonical form of a JSON value, hexadecimal. */
export function digestOf(value: unknown) {
  return sha256Of(canonicalJson(value))
}
