import { createHash, randomBytes } from 'node:crypto'

/** 256 bits, as 43 characters that may stand in a URL. */
export function newToken() {
  return randomBytes(32).toString('base64url')
}

/** SHA-256, hexadecimal: what is stored instead of the token. */
export function hashToken(token: string) {
  return createHash('sha256').update(token).digest('hex')
}
