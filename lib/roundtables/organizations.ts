import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { Sector } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, mark, requiredText, text } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { onSeries } from '../on-series.ts'
import { invalid, ok } from '../outcome.ts'
import { givenTranslations, nameSelect, translated } from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { isCountry } from './countries.ts'
import { type Curator, slug } from './series.ts'

export const addOrganizationInput = z.object({
  name: requiredText(200),
  shortName: requiredText(60),
  sector: choice(Sector),
  country: mark(2).refine(isCountry, key('errors.choose')),
  note: text(500),
  translations: givenTranslations(['name', 'shortName', 'note'], 500),
})

type Added = z.infer<typeof addOrganizationInput>

/** Adds an organization that was not at the table so far; its address is made of its short name. */
export function addOrganization(actor: Actor, input: Added) {
  return onSeries(actor, {
    verb: 'changeSettings',
    rule: async ({ id: seriesId }, tx) => {
      const known = await tx.organization.findMany({ where: { seriesId }, select: { slug: true, name: true } })
      if (known.some(({ name }) => name.toLowerCase() === input.name.toLowerCase()))
        return invalid('name', 'organizations.errors.exists')
      return ok(freeSlug(input.shortName, new Set(known.map(({ slug }) => slug))))
    },
    write: async (_, tx, slug, curator) => {
      await enterOrganization(tx, curator, {
        ...input,
        slug,
        note: input.note || null,
        atTable: false,
      })
      return { slug }
    },
  })
}

/** A free address made of a short name. */
export function freeSlug(shortName: string, taken: Set<string>) {
  const base =
    shortName
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'organization'
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!taken.has(slug)) return slug
  }
}

export const organizationInput = z.strictObject({
  slug,
  name: z.string().trim().min(1),
  shortName: z.string().trim().min(1),
  sector: z.enum(Sector),
  /** ISO 3166-1 alpha-2 */
  country: z.string().regex(/^[A-Z]{2}$/),
  atTable: z.boolean(),
  note: z.string().trim().min(1).nullable().default(null),
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
