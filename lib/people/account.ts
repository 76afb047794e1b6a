import { z } from 'zod'
import { db, transaction } from '../db/client.ts'
import { Language } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { recordTranslations } from '../events/translated.ts'
import { choice, requiredText } from '../form-fields.ts'
import { done } from '../outcome.ts'
import { givenTranslations, personSelect, stands, translated } from '../translation.ts'

export const profileInput = z.object({
  name: requiredText(200),
  translations: givenTranslations(['name'], 200),
  language: choice(Language),
})

/** Somebody's own name, as it shows from now on (what history wrote down keeps the old one), and their language. */
export async function describeYourself(person: { id: string }, input: z.infer<typeof profileInput>) {
  const { name } = input
  await chooseLanguage(person, input)
  await transaction(async (tx) => {
    const { memberships, ...was } = await tx.person.findUniqueOrThrow({
      where: { id: person.id },
      select: { ...personSelect, memberships: { where: { endedAt: null } } },
    })
    if (was.name === name && stands(input.translations, was)) return
    const { translations } = translated(yourself(person, input), { name }, input.translations, was)
    await tx.person.update({ where: { id: person.id }, data: { name, translations } })
    const about = { personId: person.id, visibility: 'participants' } as const
    for (const { seriesId, role, organizationId } of memberships) {
      const actor = { ...yourself(person, input), seriesId, role, organizationId }
      if (was.name !== name) await record(tx, actor, 'person.renamed', { old: was.name, new: name }, about)
      await recordTranslations(tx, actor, { of: was.name, was: was.translations, now: translations }, about)
    }
  })
  return done
}

function yourself({ id }: { id: string }, { name, language }: z.infer<typeof profileInput>) {
  return { seriesId: '', personId: id, name, role: null, organizationId: null, language }
}

export const languageInput = z.object({ language: choice(Language) })

/** The language of the pages and of the mail. */
export async function chooseLanguage(person: { id: string }, { language }: z.infer<typeof languageInput>) {
  await db.person.update({ where: { id: person.id }, data: { language } })
  return done
}
