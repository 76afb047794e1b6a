import type { Language, Role } from './db/generated/enums.ts'

/** Somebody who looks or acts, within one series. Below the edge it is always an argument, never ambient. */
export type Viewer = {
  seriesId: string
  /** null: nobody signed in */
  personId: string | null
  name: string
  role: Role | null
  organizationId: string | null
  language: Language
  /** Set for seed, sample and tests: the instant at which this actor acts. */
  at?: Date
  /** Looks at what was at this instant, and may write nothing; see reader() in lib/db/client.ts. */
  asOf?: Date
  /** Set while decisions of a meeting are carried out: the review that every event then names as its source. */
  reviewId?: string
  /** Set where work that was planned comes due: nobody acts, and yet whoever is concerned is told. */
  scheduled?: true
}

/** A viewer who is signed in and a member of the series. */
export type Actor = Viewer & { personId: string; role: Role }

export function nobody(seriesId: string, language: Language): Viewer {
  return { seriesId, personId: null, name: '', role: null, organizationId: null, language }
}

/** With the secretariat's eyes, for what is made for others of all that there is; may sign nothing. */
export function secretariatOf(seriesId: string, when: Pick<Viewer, 'at' | 'asOf'> = {}): Viewer {
  return { ...nobody(seriesId, 'en'), role: 'secretariat', ...when }
}

/** Who acts when planned work comes due. May do nothing that a policy is asked about. */
export function scheduled(seriesId: string): Viewer {
  return { ...nobody(seriesId, 'en'), scheduled: true }
}

export function isMember(viewer: Viewer): viewer is Actor {
  return viewer.personId !== null && viewer.role !== null
}

export function nowOf(viewer: Viewer) {
  return viewer.asOf ?? viewer.at ?? new Date()
}
