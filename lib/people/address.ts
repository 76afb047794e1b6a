import { z } from 'zod'
import { db, isUniqueViolation, transaction } from '../db/client.ts'
import { record } from '../events/record.ts'
import { id } from '../form-fields.ts'
import { done, forbidden, invalid, notFound, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import type { Actor } from '../viewer.ts'
import { belongsElsewhere } from './elsewhere.ts'
import { emailField } from './email.ts'
import { memberOf } from './member.ts'

export const changeEmailInput = z.object({ personId: id, email: emailField })

/** Gives a member another address. Whoever reads the old one is signed out, and links sent there no longer work. */
export async function changeEmail(actor: Actor, input: z.infer<typeof changeEmailInput>): Promise<Outcome> {
  const { personId, email } = input
  if (!can(actor, 'changeMembership')) return forbidden
  const member = await memberOf(db, actor, personId)
  if (!member) return notFound
  if (member.person.email === email) return done
  if (await belongsElsewhere(db, actor, personId))
    return invalid('email', 'people.errors.elsewhere', { name: member.person.name })
  try {
    await transaction(async (tx) => {
      await tx.person.update({ where: { id: personId }, data: { email } })
      await tx.account.deleteMany({ where: { personId } })
      await tx.session.deleteMany({ where: { personId } })
      await tx.signInLink.deleteMany({ where: { personId } })
      const payload = { person: { id: personId, name: member.person.name } }
      await record(tx, actor, 'person.addressChanged', payload, { personId, visibility: 'secretariat' })
    }, actor.at)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // The name of somebody whom only another series knows is not told.
    const owner = await db.person.findFirst({
      where: { email, memberships: { some: { seriesId: actor.seriesId } } },
      select: { name: true },
    })
    return invalid('email', 'people.errors.emailTaken', { name: owner?.name ?? email })
  }
  return done
}
