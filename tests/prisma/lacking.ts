import { db, transaction } from '#lib/db/client.ts'
import { Language } from '#lib/db/generated/enums.ts'
import { languageOf } from '#lib/language-of.ts'
import { translationOf } from '#lib/translation.ts'
import type { Table } from '#lib/translations/texts.ts'
import { store, type Translatable, translatable } from '#lib/translations/translatable.ts'
import type { Actor } from '#lib/viewer.ts'

/** Every text of a series that lacks another language, and every translation that is of an earlier wording. */
export async function lackingIn(slug: string) {
  const { id: seriesId } = await db.series.findUniqueOrThrow({ where: { slug }, select: { id: true } })
  const secretariat: Actor = {
    ...{ seriesId, personId: seriesId, organizationId: null },
    ...{ name: 'Reader', role: 'secretariat', language: 'en' },
  }
  return transaction(async (tx) => {
    const found = { missing: [] as string[], earlier: [] as string[] }
    for (const table of Object.keys(store) as Table[]) {
      const rows = await tx.$queryRawUnsafe<{ id: string }[]>(`select id::text from "${table}" order by id`)
      for (const { id } of rows) {
        const thing: Translatable | null = await translatable[table](tx, secretariat, id)
        for (const [field, words] of Object.entries(thing?.words ?? {})) {
          if (!thing || !words) continue
          const written = thing.language ?? languageOf(words)
          const others = Object.values(Language).filter((language) => language !== written)
          const given = others.flatMap((language) => translationOf(thing, field, language) ?? [])
          if (given.length < others.length) found.missing.push(`${table}.${field}: ${words}`)
          if (given.some(({ of }) => of !== words)) found.earlier.push(`${table}.${field}: ${words}`)
        }
      }
    }
    return found
  })
}
