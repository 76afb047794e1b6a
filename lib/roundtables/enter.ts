import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { Sector } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { type Curator, slug } from './found.ts'

const text = z.string().trim().min(1)

export const organizationInput = z.strictObject({
  slug,
  name: text,
  nameJa: text.nullable().default(null),
  shortName: text,
  shortNameJa: text.nullable().default(null),
  sector: z.enum(Sector),
  /** ISO 3166-1 alpha-2 */
  country: z.string().regex(/^[A-Z]{2}$/),
  atTable: z.boolean(),
  note: text.nullable().default(null),
  noteJa: text.nullable().default(null),
})

/** Enters an organization. `atTable`: somebody sat at a roundtable of this series for it. */
export async function enterOrganization(tx: Tx, curator: Curator, input: z.input<typeof organizationInput>) {
  const organization = await tx.organization.create({
    data: { ...organizationInput.parse(input), seriesId: curator.seriesId },
    select: { id: true, slug: true, name: true, nameJa: true },
  })
  const { id, name, nameJa } = organization
  await record(tx, curator, 'organization.added', { organization: { id, name, nameJa } }, { visibility: 'public' })
  return organization
}
