import { z } from 'zod'
import { documentInput } from '#lib/documents/store.ts'
import { adoptInput, passageInput } from '#lib/recommendations/adopt.ts'
import { participantInput, roundtableFields } from '#lib/roundtables/add-roundtable.ts'
import { organizationInput } from '#lib/roundtables/organizations.ts'
import { seriesInput, slug } from '#lib/roundtables/series.ts'
import { givenTranslations } from '#lib/translation.ts'

/** 2025-10-08T13:00:00+09:00 */
const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value))

const roundtable = z.strictObject({
  ...roundtableFields.omit({ participants: true }).shape,
  startsAt: instant.nullable().default(null),
  endsAt: instant.nullable().default(null),
})

/** In the order in which the source prints them; `organization` is a slug. */
const participant = z.strictObject({ ...participantInput.omit({ organizationId: true }).shape, organization: slug })

/** `wording` stands in the source word for word; `organization` is a slug, null where the words mean nobody in particular. */
const addressee = z.strictObject({
  wording: z.string().min(1),
  organization: slug.nullable(),
  translations: givenTranslations(['wording'], 500),
})

/** `exact` stands in the normalized text from `start` to `end`. */
const passage = z
  .strictObject({ ...passageInput.shape, start: z.number().int().nonnegative(), end: z.number().int().positive() })
  .refine(({ exact, start, end }) => end - start === exact.length, 'start and end do not span the words')

/** `theme` is the theme's short name. */
const recommendation = z.strictObject({
  ...adoptInput.pick({ title: true, translations: true, visibility: true }).shape,
  number: z.number().int().positive(),
  theme: z.string(),
  addressees: z.array(addressee),
  passages: z.array(passage).min(1),
})

/**
 * What was curated by hand from one source: who was there, whom it speaks of, what it called for. The first of the
 * roundtables is the one that the source tells of; the participants sat at its table.
 */
const shape = z.strictObject({
  series: seriesInput,
  organizations: z.array(organizationInput).min(1),
  roundtables: z.array(roundtable).min(1),
  participants: z.array(participant).min(1),
  document: documentInput.omit({ bytes: true, roundtableId: true }),
  recommendations: z.array(recommendation).min(1),
})

export const seedData = shape.check(({ value, issues }) => {
  for (const message of [...danglingReferences(value), ...brokenNumbers(value)]) {
    issues.push({ code: 'custom', message, input: value })
  }
})

export type SeedData = z.infer<typeof shape>

function danglingReferences(data: SeedData) {
  const known = new Set(data.organizations.map((organization) => organization.slug))
  const themes = new Set(data.series.themes.map((theme) => theme.shortName))
  const named = [
    ...data.participants.map((each) => ({ by: each.name, slug: each.organization })),
    ...data.recommendations.flatMap((each) =>
      each.addressees.map(({ organization }) => ({ by: `R-${each.number}`, slug: organization })),
    ),
  ]
  return [
    ...named.flatMap(({ by, slug }) =>
      slug && !known.has(slug) ? `${by} names an unknown organization: ${slug}` : [],
    ),
    ...data.recommendations.flatMap((each) =>
      themes.has(each.theme) ? [] : `R-${each.number} names an unknown theme: ${each.theme}`,
    ),
  ]
}

function brokenNumbers(data: SeedData) {
  return data.recommendations.flatMap((each, index) =>
    each.number === index + 1 ? [] : `recommendation ${index + 1} carries the number ${each.number}`,
  )
}
