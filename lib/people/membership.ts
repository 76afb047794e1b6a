import { z } from 'zod'
import { Role } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id, optionalId, version } from '../form-fields.ts'
import { done, invalid, ok } from '../outcome.ts'
import { working } from '../policy.ts'
import { nameSelect } from '../translation.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { belongsElsewhere, isLastSecretary, onMember } from './on-member.ts'

export const changeMembershipInput = z.object({
  personId: id,
  version,
  role: choice(Role),
  organizationId: optionalId.optional(),
})

/** Gives a member another role or organization. What the person did before stays theirs. */
export function changeMembership(actor: Actor, input: z.infer<typeof changeMembershipInput>) {
  const { personId, role, organizationId = null } = input
  return onMember(actor, input, {
    verb: 'changeMembership',
    already: (member) => (role === member.role && organizationId === (member.organization?.id ?? null) ? done : null),
    rule: async (member, tx) => {
      const organization = organizationId
        ? await tx.organization.findFirst({
            where: { id: organizationId, seriesId: actor.seriesId },
            select: { id: true, ...nameSelect },
          })
        : null
      if (organizationId && !organization) return invalid('organizationId', 'errors.choose')
      if (!organization && working.includes(role)) return invalid('organizationId', 'people.errors.organizationNeeded')
      if (role !== 'secretariat' && (await isLastSecretary(tx, member)))
        return invalid('role', 'people.errors.lastSecretary')
      return ok(organization)
    },
    write: async (member, tx, organization) => {
      const data = { role, organizationId, version: { increment: 1 } }
      await tx.membership.update({ where: { id: member.id }, data })
      const changed = {
        person: named(member),
        role: { old: member.role, new: role },
        organization: { old: member.organization, new: organization },
      }
      await record(tx, actor, 'membership.changed', changed, { personId, visibility: 'participants' })
    },
  })
}

export const endMembershipInput = z.object({ personId: id })

/**
 * Ends a membership: the person is signed out at once and may not come back by an old link, unless
 * they belong to another series too. Their record, their words and
 * the follow-ups whose contact they are stay; the lead names another contact.
 */
export function endMembership(actor: Actor, input: z.infer<typeof endMembershipInput>) {
  const { personId } = input
  return onMember(actor, input, {
    verb: 'changeMembership',
    rule: async (member, tx) =>
      (await isLastSecretary(tx, member)) ? invalid('', 'people.errors.lastSecretary') : null,
    write: async (member, tx) => {
      const data = { endedAt: nowOf(actor), version: { increment: 1 } }
      await tx.membership.update({ where: { id: member.id }, data })
      if (!(await belongsElsewhere(tx, actor, personId))) {
        await tx.session.deleteMany({ where: { personId } })
        await tx.signInLink.deleteMany({ where: { personId } })
      }
      const about = { personId, visibility: 'participants' } as const
      await record(tx, actor, 'membership.ended', { person: named(member) }, about)
    },
  })
}

function named({ person: { id, name } }: { person: { id: string; name: string } }) {
  return { id, name }
}
