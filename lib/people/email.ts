import { z } from 'zod'
import { typed } from '../form-fields.ts'
import { key } from '../messages/key.ts'

/** Full-width characters become half-width ones, as Japanese input methods leave them; small letters throughout. */
export const emailField = typed(254, key('errors.email'))
  .transform((address) => address.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email(key('errors.email')))
