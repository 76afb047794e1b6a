import { z } from 'zod'
import { db, type Tx, transaction } from '../db/client.ts'
import { Role } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id, optionalId, version } from '../form-fields.ts'
import { conflict, done, forbidden, invalid, notFound, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { belongsElsewhere } from './elsewhere.ts'
import { isLastSecretary, memberOf } from './member.ts'

export const changeMembershipInput = z.object({
  personId: id,
  version,
  role: choice(Role),
  organizationId: optionalId.optional(),
})

/** Gives a member another role or organization. What the person did before stays theirs. */
export async function changeMembership(actor: Actor, input: z.infer<typeof changeMembershipInput>): Promise<Outcome> {
  const { personId, role } = input
  const member = await memberOf(db, actor, personId)
  if (!member) return notFound
  if (!can(actor, 'changeMembership')) return forbidden
  const organization = input.organizationId
    ? await db.organization.findFirst({
        where: { id: input.organizationId, seriesId: actor.seriesId },
        select: { id: true, name: true, language: true, translations: true },
      })
    : null
  if (input.organizationId && !organization) return invalid('organizationId', 'errors.choose')
  if (!organization && role !== 'secretariat' && role !== 'observer')
    return invalid('organizationId', 'people.errors.organizationNeeded')
  if (role === member.role && (organization?.id ?? null) === (member.organization?.id ?? null)) return done

  return transaction(async (tx) => {
    if (role !== 'secretariat' && member.role === 'secretariat' && (await isLastSecretary(tx, actor, personId)))
      return invalid('role', 'people.errors.lastSecretary')
    const { count } = await tx.membership.updateMany({
      where: { id: member.id, version: input.version, endedAt: null },
      data: { role, organizationId: organization?.id ?? null, version: { increment: 1 } },
    })
    if (count === 0) return changedBy(tx, actor, personId)
    const payload = {
      person: { id: personId, name: member.person.name },
      role: { old: member.role, new: role },
      organization: { old: member.organization, new: organization },
    }
    await record(tx, actor, 'membership.changed', payload, { personId, visibility: 'participants' })
    return done
  }, actor.at)
}

export const endMembershipInput = z.object({ personId: id })

/**
 * Ends a membership: the person is signed out at once and may not come back by an old link, unless
 * they belong to another series too. Their record, their words and
 * the follow-ups whose contact they are stay; the lead names another contact.
 */
export async function endMembership(actor: Actor, { personId }: z.infer<typeof endMembershipInput>): Promise<Outcome> {
  if (!can(actor, 'changeMembership')) return forbidden
  const member = await memberOf(db, actor, personId)
  if (!member) return notFound
  return transaction(async (tx) => {
    if (member.role === 'secretariat' && (await isLastSecretary(tx, actor, personId)))
      return invalid('', 'people.errors.lastSecretary')
    const { count } = await tx.membership.updateMany({
      where: { id: member.id, endedAt: null },
      data: { endedAt: nowOf(actor), version: { increment: 1 } },
    })
    if (!(await belongsElsewhere(tx, actor, personId))) {
      await tx.session.deleteMany({ where: { personId } })
      await tx.signInLink.deleteMany({ where: { personId } })
    }
    if (count === 0) return done
    const payload = { person: { id: personId, name: member.person.name } }
    await record(tx, actor, 'membership.ended', payload, { personId, visibility: 'participants' })
    return done
  }, actor.at)
}

async function changedBy(tx: Tx, actor: Actor, personId: string) {
  const last = await tx.event.findFirst({
    where: { seriesId: actor.seriesId, personId, kind: { startsWith: 'membership.' } },
    orderBy: { sequence: 'desc' },
    select: { actor: { select: { name: true } } },
  })
  return conflict('errors.changed', { name: last?.actor?.name ?? '–' })
}
