import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { Visibility } from '../db/generated/enums.ts'
import { locate } from '../documents/passage.ts'
import { pageAt, structure } from '../documents/structure.ts'
import { record } from '../events/record.ts'
import type { Curator } from '../roundtables/series.ts'
import { isoDay, today } from '../time.ts'
import { givenTranslations, nameSelect, translated } from '../translation.ts'
import { nowOf } from '../viewer.ts'

const title = z.string().trim().min(1).max(300)

/** The words of the document; `start` may be left out where they stand there only once. */
export const passageInput = z.strictObject({
  exact: z.string().min(1),
  start: z.number().int().nonnegative().optional(),
})

/** `wording`: whom the text calls on, in its own words. `organizationId`: only where these mean one organization. */
const addresseeInput = z
  .strictObject({
    wording: z.string().min(1).nullable(),
    organizationId: z.uuid().nullable(),
    translations: givenTranslations(['wording'], 500),
  })
  .refine((input) => input.wording !== null || input.organizationId !== null, 'nobody is addressed')

export const adoptInput = z.strictObject({
  roundtableId: z.uuid(),
  documentId: z.uuid(),
  themeId: z.uuid().nullable(),
  title,
  translations: givenTranslations(['title'], 300),
  visibility: z.enum(Visibility).default('public'),
  passages: z.array(passageInput).min(1),
  addressees: z.array(addresseeInput).default([]),
})

type Adopted = z.infer<typeof adoptInput>

/**
 * Takes a recommendation from the words of a document and gives it the next number of the series.
 * @throws PassageNotFound when a passage does not lead, by its words and by its position, to one place
 */
export async function adopt(tx: Tx, curator: Curator, input: z.input<typeof adoptInput>) {
  const { passages, addressees, documentId, ...adopted } = adoptInput.parse(input)
  const { seriesId } = curator
  const document = await tx.document.findUniqueOrThrow({
    where: { id: documentId, seriesId },
    select: {
      title: true,
      text: true,
      structure: true,
      roundtable: { select: { startsAt: true } },
      series: { select: { timeZone: true } },
    },
  })
  const number = await nextNumber(tx, seriesId)
  const selectors = passages.map((passage) => locate(document.text, passage))
  const { id } = await tx.recommendation.create({
    data: {
      ...adopted,
      ...translated(curator, { title: adopted.title }, adopted.translations),
      seriesId,
      number,
      createdAt: nowOf(curator),
      passages: { create: selectors.map((selector, index) => ({ ...selector, documentId, position: index + 1 })) },
      addressees: {
        create: addressees.map((addressee, index) => ({
          ...addressee,
          ...translated(curator, { wording: addressee.wording }, addressee.translations),
          position: index + 1,
        })),
      },
    },
    select: { id: true },
  })
  const about = { recommendationId: id, visibility: adopted.visibility }
  const taken = { number, title: adopted.title, passages: passages.length, document: document.title }
  const startsAt = document.roundtable?.startsAt
  const place = {
    page: selectors[0] ? pageAt(structure.parse(document.structure), selectors[0].start) : null,
    on: startsAt ? isoDay(today(document.series.timeZone, startsAt)) : null,
    words: selectors.map(({ exact }) => exact).join(' … '),
  }
  await record(
    tx,
    curator,
    'recommendation.adopted',
    { ...taken, ...place, visibility: adopted.visibility },
    { ...about, documentId },
  )
  for (const organization of await addressed(tx, addressees)) {
    await record(tx, curator, 'recommendation.addressed', { number, organization }, about)
  }
  return { id, number }
}

async function nextNumber(tx: Tx, id: string) {
  const series = await tx.series.update({
    where: { id },
    data: { recommendationsNumbered: { increment: 1 } },
    select: { recommendationsNumbered: true },
  })
  return series.recommendationsNumbered
}

function addressed(tx: Tx, addressees: Adopted['addressees']) {
  const ids = addressees.flatMap(({ organizationId }) => organizationId ?? [])
  return tx.organization.findMany({
    where: { id: { in: ids } },
    select: { id: true, ...nameSelect },
  })
}
