import { z } from 'zod'
import { db, isUniqueViolation } from '../db/client.ts'
import { record } from '../events/record.ts'
import { id } from '../form-fields.ts'
import { done, invalid, type Outcome } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { emailField } from './email.ts'
import { belongsElsewhere, onMember } from './on-member.ts'
import { tellPerson } from './tell-person.ts'

export const changeEmailInput = z.object({ personId: id, email: emailField })

/** Gives a member another address. Whoever reads the old one is signed out, and links sent there no longer work. */
export async function changeEmail(actor: Actor, input: z.infer<typeof changeEmailInput>): Promise<Outcome> {
  const { personId, email } = input
  try {
    return await onMember(actor, input, {
      verb: 'changeMembership',
      already: ({ person }) => (person.email === email ? done : null),
      rule: async ({ person }, tx) =>
        (await belongsElsewhere(tx, actor, personId))
          ? invalid('email', 'people.errors.elsewhere', { name: person.name })
          : null,
      write: async ({ person }, tx) => {
        await tellPerson(tx, personId, 'addressTaken', {}, person.email)
        await tx.person.update({ where: { id: personId }, data: { email } })
        await tellPerson(tx, personId, 'addressGiven')
        await tx.account.deleteMany({ where: { personId } })
        await tx.passkey.deleteMany({ where: { personId } })
        await tx.session.deleteMany({ where: { personId } })
        await tx.signInLink.deleteMany({ where: { personId } })
        const about = { personId, visibility: 'secretariat' } as const
        await record(tx, actor, 'person.addressChanged', { person: { id: person.id, name: person.name } }, about)
      },
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // The name of somebody whom only another series knows is not told.
    const owner = await db.person.findFirst({
      where: { email, memberships: { some: { seriesId: actor.seriesId } } },
      select: { name: true },
    })
    return invalid('email', 'people.errors.emailTaken', { name: owner?.name ?? email })
  }
}
