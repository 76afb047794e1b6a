import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { db, isUniqueViolation, type Tx, transaction } from '#lib/db/client.ts'
import { PassageNotFound } from '#lib/documents/passage.ts'
import { storeDocument } from '#lib/documents/store.ts'
import { adopt } from '#lib/recommendations/adopt.ts'
import { addRoundtable } from '#lib/roundtables/add-roundtable.ts'
import { enterOrganization } from '#lib/roundtables/organizations.ts'
import { foundSeries } from '#lib/roundtables/series.ts'
import { type SeedData, seedData } from './seed/schema.ts'

/** The real roundtable, as curated from its summary. */
export const roundtable = seedData.parse(JSON.parse(readFileSync(source('roundtable.json'), 'utf8')))

/**
 * Brings in the real roundtable, all of it or nothing. Where its series is there already, nothing is touched.
 * @returns one sentence: what was done
 * @throws when a passage does not lead by its words and by its position to one place; the message names it
 */
export async function seed(data: SeedData = roundtable) {
  const { slug, name } = data.series
  if (await db.series.findUnique({ where: { slug }, select: { id: true } })) return `${name}: already there`
  try {
    await transaction((tx) => bringIn(tx, data))
  } catch (error) {
    if (isUniqueViolation(error) && (await db.series.findUnique({ where: { slug } }))) return `${name}: already there`
    throw error
  }
  const counts = `${data.recommendations.length} recommendations, ${data.participants.length} people, ${data.organizations.length} organizations`
  return `${name}: ${counts}`
}

async function bringIn(tx: Tx, data: SeedData) {
  const { curator, themes } = await foundSeries(tx, data.series)
  const organizationIds = new Map<string, string>()
  for (const organization of data.organizations) {
    organizationIds.set(organization.slug, (await enterOrganization(tx, curator, organization)).id)
  }
  const idOf = (slug: string | null) => (slug && organizationIds.get(slug)) || null
  const participants = data.participants.map(({ organization, ...seat }) => ({
    ...seat,
    organizationId: idOf(organization),
  }))
  const [first, ...planned] = data.roundtables
  if (!first) return
  const held = await addRoundtable(tx, curator, { ...first, participants })
  for (const next of planned) await addRoundtable(tx, curator, next)
  const bytes = readFileSync(source(data.document.fileName))
  const document = await storeDocument(tx, curator, { ...data.document, roundtableId: held.id, bytes })
  for (const { number, theme, addressees, passages, ...recommendation } of data.recommendations) {
    await named(`R-${number}`, () =>
      adopt(tx, curator, {
        ...recommendation,
        roundtableId: held.id,
        documentId: document.id,
        themeId: themes.find((each) => each.shortName === theme)?.id ?? null,
        passages: passages.map(({ exact, start }) => ({ exact, start })),
        addressees: addressees.map(({ organization, ...words }) => ({ ...words, organizationId: idOf(organization) })),
      }),
    )
  }
}

async function named<T>(name: string, work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    if (error instanceof PassageNotFound) throw new PassageNotFound(`${name}: ${error.message}`)
    throw error
  }
}

function source(name: string) {
  return fileURLToPath(new URL(`./seed/${name}`, import.meta.url))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await seed())
  } catch (error) {
    console.error(error instanceof PassageNotFound ? error.message : error)
    process.exitCode = 1
  } finally {
    await db.$disconnect()
  }
}
