import type { z } from 'zod'
import type { Language } from '../db/generated/enums.ts'
import { fill } from '../messages/fill.ts'
import { messages } from '../messages/load.ts'
import { agendaKinds } from './kinds/agenda.ts'
import { collectingKinds } from './kinds/collecting.ts'
import { commentKinds } from './kinds/comments.ts'
import { curationKinds } from './kinds/curation.ts'
import { evidenceKinds } from './kinds/evidence.ts'
import { followUpKinds } from './kinds/follow-ups.ts'
import { importKinds } from './kinds/imports.ts'
import type { Kind } from './kinds/kind.ts'
import { meetingKinds } from './kinds/meeting.ts'
import { minutesKinds } from './kinds/minutes.ts'
import { peopleKinds } from './kinds/people.ts'
import { progressKinds } from './kinds/progress.ts'
import { recommendationKinds } from './kinds/recommendations.ts'
import { seriesKinds } from './kinds/series.ts'
import { snapshotsKinds } from './kinds/snapshots.ts'
import { translationKinds } from './kinds/translations.ts'
import { spelled, speller } from './speller.ts'

/** Every kind of event that there is. A new kind is one entry in the file of its noun. */
export const catalogue = {
  ...seriesKinds,
  ...recommendationKinds,
  ...followUpKinds,
  ...progressKinds,
  ...evidenceKinds,
  ...commentKinds,
  ...peopleKinds,
  ...minutesKinds,
  ...meetingKinds,
  ...agendaKinds,
  ...snapshotsKinds,
  ...collectingKinds,
  ...curationKinds,
  ...importKinds,
  ...translationKinds,
}

export type EventKind = keyof typeof catalogue
export type Payload<K extends EventKind> = z.input<(typeof catalogue)[K]['payload']>
export const eventKinds = Object.keys(catalogue) as EventKind[]

/** The sentence of one kind, without its actor. The payload is checked, since history outlives the code that wrote it. */
export function sentence(kindName: EventKind, payload: unknown, language: Language) {
  const { events }: { events: Record<EventKind, string> } = messages[language]
  const definition = definitionOf(kindName)
  const parsed = definition.payload.parse(payload)
  const text = fill(events[kindName], valuesOf(kindName, parsed, language), language)
  return { text, why: definition.why?.(parsed) || null }
}

/** What the sentence may name. */
export function valuesOf(kindName: EventKind, payload: Record<string, unknown>, language: Language) {
  const { payload: schema, values } = definitionOf(kindName)
  const spell = speller(language)
  return { ...spelled(schema, payload, spell), ...values?.(payload, spell) }
}

function definitionOf(kindName: EventKind): Kind<z.ZodObject> {
  return catalogue[kindName] as Kind<z.ZodObject>
}
