import { z } from 'zod'

/** Full-width characters become half-width ones, as Japanese input methods leave them; small letters throughout. */
export const emailField = z
  .string('errors.email')
  .max(254)
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email('errors.email'))
