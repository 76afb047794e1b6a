import { z } from 'zod'
import { note } from '../audit/note.ts'
import { afterCommit, db, type Tx } from '../db/client.ts'
import type { Role } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { id } from '../form-fields.ts'
import { done, invalid } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { comesElsewhere, onMember } from './on-member.ts'
import { endOf, noteEvery } from './session-times.ts'
import { hashToken, newToken } from './token.ts'

/** Longer than sessions are: see session-times.ts for when those end. */
export const cookieDays = 180

/** @returns the value of the cookie; only its hash is stored */
export async function openSession(
  tx: Tx,
  personId: string,
  userAgent: string | null,
  token = newToken(),
  byPasskey = false,
) {
  const now = new Date()
  const memberships = await tx.membership.findMany({ where: { personId, endedAt: null }, select: { role: true } })
  const times = { createdAt: now, lastSeenAt: now }
  const expiresAt = endOf(
    times,
    memberships.map(({ role }) => role),
  )
  await tx.session.create({
    data: {
      ...times,
      byPasskey,
      tokenHash: hashToken(token),
      personId,
      userAgent: userAgent?.slice(0, 500),
      expiresAt,
    },
  })
  afterCommit(tx, () => note('signedIn', { personId }))
  return { token, expiresAt }
}

type Used = { id: string; createdAt: Date; lastSeenAt: Date }

/** Moves the end of a session that is in use; writes at most once an hour. */
export async function stillHere(session: Used, roles: Role[], now = new Date()) {
  if (now.getTime() - session.lastSeenAt.getTime() < noteEvery(roles)) return
  const expiresAt = endOf({ ...session, lastSeenAt: now }, roles)
  // updateMany: the session may have been ended meanwhile.
  await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now, expiresAt } })
}

/** The live sessions of a person, the last used one first. */
export function sessionsOf(personId: string) {
  return db.session.findMany({
    where: { personId, expiresAt: { gt: new Date() } },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  })
}

/** Ends the session of a cookie that is given up. */
export async function endSessionOf(token: string) {
  const where = { tokenHash: hashToken(token) }
  const session = await db.session.findUnique({ where, select: { personId: true } })
  const { count } = await db.session.deleteMany({ where })
  if (session && count === 1) note('signedOut', session)
}

type Own = { id: string; sessionId: string }

export const endSessionInput = z.object({ sessionId: id })

/** Ends one of somebody's own sessions; ending one twice is no error. */
export async function endSession(person: Own, { sessionId }: z.infer<typeof endSessionInput>) {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, personId: person.id } })
  if (count > 0) note('signedOut', { personId: person.id, detail: 'otherDevice' })
  return done
}

export async function endOtherSessions(person: Own) {
  const { count } = await db.session.deleteMany({ where: { personId: person.id, id: { not: person.sessionId } } })
  if (count > 0) note('signedOut', { personId: person.id, detail: 'otherDevice' })
  return done
}

export const endSessionsInput = z.object({ personId: id })

/** Signs somebody out everywhere, at once; unless they are known in another series, whose work that would end too. */
export function endSessions(actor: Actor, input: z.infer<typeof endSessionsInput>) {
  const { personId } = input
  return onMember(actor, input, {
    verb: 'endSessionsOf',
    rule: async ({ person: { name } }, tx) =>
      (await comesElsewhere(tx, actor, personId)) ? invalid('', 'people.errors.elsewhere', { name }) : null,
    write: async ({ person: { id, name } }, tx) => {
      const { count } = await tx.session.deleteMany({ where: { personId } })
      if (count === 0) return
      await record(tx, actor, 'person.sessionsEnded', { person: { id, name } }, { personId, visibility: 'secretariat' })
    },
  })
}
