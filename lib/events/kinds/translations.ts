import { z } from 'zod'
import { passage } from '../payload.ts'
import { kind } from './kind.ts'

export const translationKinds = {
  /** `of`: R-2, F-7 or a name; `field`: which of its texts, a word of `field` in words.json; without `new` it is taken back */
  'words.translated': kind({
    payload: z.object({
      of: z.string(),
      field: z.string(),
      language: z.string(),
      old: passage.nullable(),
      new: passage.nullable(),
    }),
    values: ({ field, language }, { words }) => {
      const languages: Record<string, string> = words.language
      return { field: fieldWord(field, words), language: languages[language] ?? language }
    },
  }),
  /** The original itself; `of` is what it was called before. */
  'words.reworded': kind({
    payload: z.object({ of: z.string(), field: z.string(), old: passage.nullable(), new: passage.nullable() }),
    values: ({ field }, { words }) => ({ field: fieldWord(field, words) }),
  }),
}

function fieldWord(field: string, { field: known }: { field: Record<string, string> }) {
  return known[field] ?? field
}
