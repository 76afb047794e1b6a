import type { Prisma } from '../db/generated/client.ts'
import { fieldNames } from '../follow-up-fields.ts'

/** Which texts of a table are translated, in the order in which people read them. */
export const texts = {
  Series: ['name'],
  Roundtable: ['title', 'place', 'note'],
  Theme: ['name', 'shortName'],
  Organization: ['name', 'shortName', 'note'],
  Person: ['name'],
  Participation: ['printedTitle', 'printedAs'],
  Recommendation: ['title'],
  Addressee: ['wording'],
  Response: ['reason'],
  FollowUp: fieldNames,
  Update: ['changed', 'obstacles', 'nextStep'],
  Evidence: ['title'],
  Comment: ['body'],
  Review: ['message', 'questions'],
} as const satisfies { [Table in Prisma.ModelName]?: readonly string[] }

export type Table = keyof typeof texts
export type Field<T extends Table> = (typeof texts)[T][number]

export const tables = Object.keys(texts) as [Table, ...Table[]]
