import { z } from 'zod'

/** Where to go after signing in: a path of this installation, never another site. Anything else counts as not given. */
export const localPath = z
  .string()
  .regex(/^\/(?![/\\])[^\\\s\p{Cc}\p{Cs}\p{Cf}]*$/u)
  .max(1000)
  .refine(staysHere)
  .optional()
  .catch(undefined)

/** As a browser reads it: `/.//example.org` would lead to another site. */
function staysHere(path: string) {
  const { host, pathname } = new URL(path, 'http://here')
  return host === 'here' && !pathname.includes('//')
}
