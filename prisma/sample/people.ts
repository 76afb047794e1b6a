import { z } from 'zod'
import { Language, Role } from '#lib/db/generated/enums.ts'
import { languageOf } from '#lib/language-of.ts'
import { read } from './data.ts'
import { inOther } from './translations.ts'

/** `seats`: the roundtables at whose table they sat, '13' being the first and the third. No role: takes part without signing in. */
const row = z.strictObject({
  name: z.string(),
  organization: z.string(),
  role: z.union([z.literal('').transform(() => null), z.enum(Role)]),
  title: z.string(),
  language: z.enum(Language),
  seats: z.string().transform((numbers) => [...numbers].map(Number)),
})

/** They were invited and have not come yet. */
const notYetCome = ['Emil Havlund', 'Luca Rivamonte', 'Fumi Shirosaki']

/** None of these people exists. In the order in which the tables list them. */
export const people = read('people.csv', z.array(row)).map((person) => ({
  ...person,
  email: `${addressOf(person.name)}@${person.organization}.example.org`,
  comes: !notYetCome.includes(person.name),
}))

export type Invented = (typeof people)[number]

function addressOf(name: string) {
  const latin = languageOf(name) === 'ja' ? (inOther(name) ?? name) : name
  return latin
    .normalize('NFKD')
    .replaceAll('æ', 'ae')
    .toLowerCase()
    .replace(/[^a-z. -]/g, '')
    .replaceAll(' ', '.')
}
