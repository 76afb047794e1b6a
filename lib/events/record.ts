import { isAuditKind } from '../audit/kinds.ts'
import { note } from '../audit/note.ts'
import { afterCommit, type Tx } from '../db/client.ts'
import type { Visibility } from '../db/generated/enums.ts'
import type { Viewer } from '../viewer.ts'
import { catalogue, type EventKind, type Payload } from './catalogue.ts'

/** What an event is about: it shows in the history of each of these. */
export type Subjects = {
  recommendationId?: string
  followUpId?: string
  commentId?: string
  documentId?: string
  personId?: string
  updateId?: string
  evidenceId?: string
  reviewId?: string
}

/**
 * Appends one event, in the transaction of the change that it tells of. The only writer of events. Whoever should be told
 * of it is, once that is committed: see lib/mail. It is dated by the database, by the instant of the transaction.
 * @param about.visibility who may read it: as a rule the visibility of the item
 * @throws ZodError when the payload is not of its kind
 */
export async function record<K extends EventKind>(
  tx: Tx,
  actor: Viewer,
  kind: K,
  payload: Payload<K>,
  about: Subjects & { visibility: Visibility },
) {
  await tx.event.create({
    data: {
      seriesId: actor.seriesId,
      kind,
      payload: catalogue[kind].payload.parse(payload),
      actorId: actor.personId,
      organizationId: actor.organizationId,
      reviewId: actor.reviewId,
      ...about,
      // Seed, sample and imports act at an instant of their own or for nobody: nobody is mailed about those.
      untold: (actor.personId || actor.scheduled) && !actor.at ? { create: {} } : undefined,
    },
  })
  const { personId, seriesId } = actor
  if (isAuditKind(kind)) afterCommit(tx, () => note(kind, { seriesId, personId, subjectId: about.personId }))
}
