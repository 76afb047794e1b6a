import type { Tx } from '../db/client.ts'
import { invalid, type Outcome, ok } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { samePerson } from './name-matching.ts'

type Meant = { id: string; name: string } | null

type Described = { participant?: string; name: string; email: string; organizationId?: string }

/**
 * The person that an invitation means: whoever has the address, else the chosen participant, else a participant of the same
 * name and organization; null for somebody new. Asks when a name could be either, so that nobody is entered twice.
 */
export async function whoIsMeant(tx: Tx, actor: Actor, input: Described): Promise<Outcome<Meant>> {
  const { seriesId } = actor
  const owner = await tx.person.findUnique({
    where: { email: input.email },
    select: {
      id: true,
      name: true,
      memberships: { where: { seriesId, endedAt: null } },
      _count: {
        select: { memberships: { where: { seriesId } }, participations: { where: { roundtable: { seriesId } } } },
      },
    },
  })
  // The name of somebody whom only another series knows is not told.
  const isKnown = owner && owner._count.memberships + owner._count.participations > 0
  const ownerName = isKnown ? owner.name : input.email
  if (owner?.memberships.some(({ joinedAt }) => joinedAt))
    return invalid('email', 'people.errors.alreadyMember', { name: owner.name })
  const chosen = input.participant === 'new' ? undefined : input.participant
  if (owner && chosen && chosen !== owner.id) return invalid('email', 'people.errors.emailTaken', { name: ownerName })
  if (isKnown && !chosen && !samePerson(owner.name, input.name))
    return invalid('email', 'people.errors.alreadyInvited', { name: ownerName })
  if (owner) return ok({ id: owner.id, name: owner.name })
  if (input.participant === 'new') return ok(null)

  const known = await peopleKnownHere(tx, actor)
  if (chosen) {
    const person = known.find(({ id }) => id === chosen)
    if (!person) return invalid('participant', 'errors.choose')
    return isSettled(person) ? invalid('email', 'people.errors.otherEmail', { name: person.name }) : ok(person)
  }

  const namesakes = known.filter(({ name }) => samePerson(name, input.name))
  const [namesake] = namesakes
  if (!namesake) return ok(null)
  const here = [...namesake.participations, ...namesake.memberships].some(
    ({ organizationId }) => organizationId === (input.organizationId ?? null),
  )
  if (namesakes.length === 1 && here && !isSettled(namesake)) return ok(namesake)
  return invalid('participant', 'people.errors.sameName', { name: namesake.name })
}

/** Printed in a summary of this series, or invited into it. */
function peopleKnownHere(tx: Tx, { seriesId }: Actor) {
  return tx.person.findMany({
    where: {
      OR: [{ participations: { some: { roundtable: { seriesId } } } }, { memberships: { some: { seriesId } } }],
    },
    select: {
      id: true,
      name: true,
      email: true,
      participations: { where: { roundtable: { seriesId } }, select: { organizationId: true } },
      memberships: { select: { organizationId: true, joinedAt: true } },
    },
  })
}

/** An address under which somebody has already come is not replaced by an invitation. */
function isSettled(person: { email: string | null; memberships: { joinedAt: Date | null }[] }) {
  return person.email !== null && person.memberships.some(({ joinedAt }) => joinedAt)
}
