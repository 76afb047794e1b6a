import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { Sector } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { givenTranslations, nameSelect, translated } from '../translation.ts'
import { type Curator, slug } from './found-series.ts'

const text = z.string().trim().min(1)

export const organizationInput = z.strictObject({
  slug,
  name: text,
  shortName: text,
  sector: z.enum(Sector),
  /** ISO 3166-1 alpha-2 */
  country: z.string().regex(/^[A-Z]{2}$/),
  atTable: z.boolean(),
  note: text.nullable().default(null),
  translations: givenTranslations(['name', 'shortName', 'note'], 500),
})

/** Enters an organization. `atTable`: somebody sat at a roundtable of this series for it. */
export async function enterOrganization(tx: Tx, curator: Curator, input: z.input<typeof organizationInput>) {
  const { translations, ...given } = organizationInput.parse(input)
  const { name, shortName, note } = given
  const organization = await tx.organization.create({
    data: { ...given, ...translated(curator, { name, shortName, note }, translations), seriesId: curator.seriesId },
    select: { id: true, slug: true, ...nameSelect },
  })
  await record(tx, curator, 'organization.added', { organization }, { visibility: 'public' })
  return organization
}
