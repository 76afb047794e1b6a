import { db } from '#lib/db/client.ts'
import { lackingTranslations } from '#lib/translations/lacking.ts'

/** Every text of a series that lacks another language, and every translation that is of an earlier wording. */
export async function lackingIn(slug: string) {
  const { id: seriesId } = await db.series.findUniqueOrThrow({ where: { slug }, select: { id: true } })
  const reader = { seriesId, personId: seriesId, organizationId: null, name: 'Reader', language: 'en' } as const
  const { rows, more } = await lackingTranslations({ ...reader, role: 'secretariat' })
  if (more) throw new Error(`${slug} lacks more than a page tells`)
  const called = (some: typeof rows) => some.map(({ table, field, original }) => `${table}.${field}: ${original}`)
  return {
    missing: called(rows.filter(({ of }) => of === null)),
    earlier: called(rows.filter(({ of }) => of !== null)),
  }
}
