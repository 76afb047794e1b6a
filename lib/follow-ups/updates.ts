import type { Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import type { Progress, Visibility } from '../db/generated/enums.ts'
import { invalid } from '../outcome.ts'
import { can } from '../policy.ts'
import { type Given as GivenWords, translated } from '../translation.ts'
import { type Actor, nowOf } from '../viewer.ts'
import type { Found } from './on-follow-up.ts'

type Given = {
  progress: Progress
  confidence?: Prisma.UpdateUncheckedCreateInput['confidence']
  changed?: string
  obstacles?: string
  nextStep?: string
  translations?: GivenWords<'changed' | 'obstacles' | 'nextStep'>
  noChange?: boolean
  visibility?: Visibility
}

/**
 * Adds to what was reported, with the state before; seen by whom the series says unless the reporter does.
 * @returns what the event is about: it is read by those who see the report, also when that changes
 */
export async function addUpdate(tx: Tx, actor: Actor, item: Found, { visibility, translations, ...given }: Given) {
  const { changed = '', obstacles = '', nextStep = '' } = given
  const { id: updateId } = await tx.update.create({
    data: {
      followUpId: item.id,
      // The secretariat's act is nobody's report: what is self-reported and what is not must never look alike.
      organizationId: actor.role === 'secretariat' ? null : actor.organizationId,
      personId: actor.personId,
      at: nowOf(actor),
      progressWas: item.progress,
      confidence: item.confidence,
      confidenceWas: item.confidence,
      visibility: visibility ?? item.series.defaultVisibility,
      ...given,
      ...translated(actor, { changed, obstacles, nextStep }, translations),
    },
    select: { id: true },
  })
  return { followUpId: item.id, updateId, visibility: item.visibility }
}

/** What the series does not publish by itself, only the secretariat publishes. */
export function mustNotPublish(actor: Actor, item: Found, visibility?: Visibility) {
  if (visibility !== 'public' || item.series.defaultVisibility === 'public' || can(actor, 'changeVisibility'))
    return null
  return invalid('visibility', 'progress.errors.publish')
}

/** The progress before the follow-up last came to be as it is: where resuming and reopening lead back to. */
export async function progressBefore(tx: Tx, item: Found): Promise<Progress> {
  const entered = await tx.update.findFirst({
    where: { followUpId: item.id, progress: item.progress, progressWas: { not: item.progress } },
    orderBy: { at: 'desc' },
    select: { progressWas: true },
  })
  return entered?.progressWas ?? 'inProgress'
}
