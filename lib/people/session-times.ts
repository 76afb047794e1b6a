import type { Role } from '../db/generated/enums.ts'
import { env } from '../env.ts'

type Times = { idle: number; absolute: number }

const day = 24

/**
 * After how many hours a session ends: unused, and in any case. Whoever can change who may do what signs in each working
 * day and each week; who reports between two roundtables each month; who only reads each quarter. ASVS 5.0, 7.3.1 and 7.3.2.
 */
const usual: Record<Role, Times> = {
  secretariat: { idle: 12, absolute: 7 * day },
  focalPoint: { idle: 7 * day, absolute: 30 * day },
  contributor: { idle: 7 * day, absolute: 30 * day },
  observer: { idle: 30 * day, absolute: 90 * day },
}

const hour = 60 * 60 * 1000

type Session = { createdAt: Date; lastSeenAt: Date }

/** When a session ends that is not used any more. Of somebody with several roles, the strictest times hold. */
export function endOf(session: Session, roles: Role[], set = env().SESSION_HOURS) {
  const { idle, absolute } = timesOf(roles, set)
  return new Date(Math.min(session.lastSeenAt.getTime() + idle * hour, session.createdAt.getTime() + absolute * hour))
}

/** Milliseconds between two notes that a session is in use: few beside the time after which it would end. */
export function noteEvery(roles: Role[], set = env().SESSION_HOURS) {
  return Math.min(1, timesOf(roles, set).idle / 12) * hour
}

function timesOf(roles: Role[], set: Partial<Record<Role, Partial<Times>>> | null = {}) {
  const all = (roles.length > 0 ? roles : ['observer' as const]).map((role) => ({ ...usual[role], ...set?.[role] }))
  return {
    idle: Math.min(...all.map(({ idle }) => idle)),
    absolute: Math.min(...all.map(({ absolute }) => absolute)),
  }
}
