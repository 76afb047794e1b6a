import { z } from 'zod'

/** Where to go after signing in: a path of this installation, never another site. Anything else counts as not given. */
export const localPath = z
  .string()
  .regex(/^\/(?![/\\])[^\\\s]*$/)
  .max(1000)
  .optional()
  .catch(undefined)
