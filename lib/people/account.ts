import { z } from 'zod'
import { db, transaction } from '../db/client.ts'
import { Language } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, requiredText } from '../form-fields.ts'
import { done } from '../outcome.ts'

export const profileInput = z.object({ name: requiredText(200), language: choice(Language) })

/** Somebody's own name, as it shows from now on (what history wrote down keeps the old one), and their language. */
export async function describeYourself(person: { id: string }, { name, language }: z.infer<typeof profileInput>) {
  await chooseLanguage(person, { language })
  await transaction(async (tx) => {
    const { name: old, memberships } = await tx.person.findUniqueOrThrow({
      where: { id: person.id },
      select: { name: true, memberships: { where: { endedAt: null } } },
    })
    if (old === name) return
    await tx.person.update({ where: { id: person.id }, data: { name } })
    for (const { seriesId, role, organizationId } of memberships) {
      const actor = { seriesId, personId: person.id, name, role, organizationId, language: 'en' as const }
      await record(tx, actor, 'person.renamed', { old, new: name }, { personId: person.id, visibility: 'participants' })
    }
  })
  return done
}

export const languageInput = z.object({ language: choice(Language) })

/** The language of the pages and of the mail. */
export async function chooseLanguage(person: { id: string }, { language }: z.infer<typeof languageInput>) {
  await db.person.update({ where: { id: person.id }, data: { language } })
  return done
}
