import type { EventKind } from './catalogue.ts'
import { agendaKinds } from './kinds/agenda.ts'
import { collectingKinds } from './kinds/collecting.ts'
import { commentKinds } from './kinds/comments.ts'
import { curationKinds } from './kinds/curation.ts'
import { evidenceKinds } from './kinds/evidence.ts'
import { followUpKinds } from './kinds/follow-ups.ts'
import { importKinds } from './kinds/imports.ts'
import { meetingKinds } from './kinds/meeting.ts'
import { minutesKinds } from './kinds/minutes.ts'
import { peopleKinds } from './kinds/people.ts'
import { progressKinds } from './kinds/progress.ts'
import { recommendationKinds } from './kinds/recommendations.ts'
import { seriesKinds } from './kinds/series.ts'
import { snapshotsKinds } from './kinds/snapshots.ts'
import { translationKinds } from './kinds/translations.ts'

/** What a reader of the history may narrow it to: the files of the catalogue, by name. */
const groups = {
  recommendations: { ...recommendationKinds, ...curationKinds },
  followUps: followUpKinds,
  progress: progressKinds,
  evidence: evidenceKinds,
  comments: commentKinds,
  people: peopleKinds,
  reviews: { ...collectingKinds, ...snapshotsKinds, ...agendaKinds, ...meetingKinds, ...minutesKinds },
  series: { ...seriesKinds, ...importKinds, ...translationKinds },
}

export type EventGroup = keyof typeof groups

export const eventGroups = Object.keys(groups) as EventGroup[]

export function kindsOf(group: EventGroup) {
  return Object.keys(groups[group]) as EventKind[]
}
