import type { Tx } from '../db/client.ts'
import type { Language, Prisma } from '../db/generated/client.ts'
import type { Table } from './texts.ts'

/** `empty`: what stands there when nothing does; without, something has to. */
type Spec = { maximum: number; empty?: '' | null }
type Words<S extends Record<string, Spec>> = {
  [F in keyof S]: S[F] extends { empty: null } ? string | null : string
}
type Kept = { language: Language; translations: Prisma.InputJsonObject }
type To<Data> = { where: { id: string }; data: Data & Kept }

/**
 * The texts that the secretariat puts right where they stand, since no form of their own does. The others have one, or stay
 * as they were said.
 */
export const rewordings = {
  Series: rewording({ name: { maximum: 300 } }, (tx, to) => tx.series.update(to)),
  Roundtable: rewording(
    { title: { maximum: 200 }, place: { maximum: 200, empty: null }, note: { maximum: 500, empty: null } },
    (tx, to) => tx.roundtable.update(to),
  ),
  Organization: rewording(
    { name: { maximum: 200 }, shortName: { maximum: 60 }, note: { maximum: 500, empty: null } },
    (tx, to) => tx.organization.update(to),
  ),
  // The language of a person is the one that they read.
  Person: rewording({ name: { maximum: 200 } }, (tx, { where, data: { language: _, ...data } }) =>
    tx.person.update({ where, data }),
  ),
  Participation: rewording(
    { printedTitle: { maximum: 500, empty: '' }, printedAs: { maximum: 500, empty: '' } },
    (tx, to) => tx.participation.update(to),
  ),
  Recommendation: rewording({ title: { maximum: 300 } }, (tx, to) => tx.recommendation.update(to)),
  Addressee: rewording({ wording: { maximum: 500 } }, sameWording),
}

export type Rewordable = keyof typeof rewordings

export function isRewordable(table: Table): table is Rewordable & Table {
  return Object.hasOwn(rewordings, table)
}

function rewording<const S extends Record<string, Spec>>(
  specs: S,
  save: (tx: Tx, to: To<Words<S>>) => Promise<unknown>,
) {
  return {
    specs: new Map<string, Spec>(Object.entries(specs)),
    save: (tx: Tx, id: string, words: Record<string, string | null>, kept: Kept) => {
      const put = Object.entries(specs).map(([field, { empty }]) => [field, words[field] || empty])
      return save(tx, { where: { id }, data: { ...(Object.fromEntries(put) as Words<S>), ...kept } })
    },
  }
}

/** Who is meant by one wording are several rows of it: it is worded, and translated, for all of them. */
export async function sameWording(
  tx: Tx,
  { where, data }: { where: { id: string }; data: Prisma.AddresseeUpdateInput },
) {
  const { recommendationId, wording } = await tx.addressee.findUniqueOrThrow({ where })
  await tx.addressee.updateMany({ where: { recommendationId, wording }, data })
}
