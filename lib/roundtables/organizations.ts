import { z } from 'zod'
import { isUniqueViolation, transaction } from '../db/client.ts'
import { Sector } from '../db/generated/enums.ts'
import { choice, requiredText, text } from '../form-fields.ts'
import { forbidden, invalid, type Outcome, ok } from '../outcome.ts'
import { can } from '../policy.ts'
import type { Actor } from '../viewer.ts'
import { isCountry } from './countries.ts'
import { enterOrganization } from './enter.ts'

export const addOrganizationInput = z.object({
  name: requiredText(200),
  nameJa: text(200),
  shortName: requiredText(60),
  shortNameJa: text(60),
  sector: choice(Sector),
  country: z.string('errors.choose').refine(isCountry, 'errors.choose'),
  note: text(500),
  noteJa: text(500),
})

type Added = z.infer<typeof addOrganizationInput>

/** Adds an organization that was not at the table so far; its address is made of its short name. */
export async function addOrganization(actor: Actor, input: Added): Promise<Outcome<{ slug: string }>> {
  if (!can(actor, 'changeSettings')) return forbidden
  const { nameJa, shortNameJa, note, noteJa, ...given } = input
  try {
    return await transaction(async (tx) => {
      const known = await tx.organization.findMany({
        where: { seriesId: actor.seriesId },
        select: { slug: true, name: true },
      })
      if (known.some(({ name }) => name.toLowerCase() === input.name.toLowerCase()))
        return invalid('name', 'organizations.errors.exists')
      const organization = await enterOrganization(
        tx,
        { ...actor, role: 'secretariat' },
        {
          ...given,
          slug: freeSlug(input.shortName, new Set(known.map(({ slug }) => slug))),
          nameJa: nameJa || null,
          shortNameJa: shortNameJa || null,
          note: note || null,
          noteJa: noteJa || null,
          atTable: false,
        },
      )
      return ok({ slug: organization.slug })
    }, actor.at)
  } catch (error) {
    // Somebody added one of the same short name in the same moment.
    if (isUniqueViolation(error)) return invalid('shortName', 'organizations.errors.exists')
    throw error
  }
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
