import { z } from 'zod'
import { key } from '../messages/key.ts'

/** Full-width characters become half-width ones, as Japanese input methods leave them; small letters throughout. */
export const emailField = z
  .string(key('errors.email'))
  .max(254)
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email(key('errors.email')))
