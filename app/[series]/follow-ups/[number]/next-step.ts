import type { FollowUpItem } from '#lib/follow-ups/item.ts'
import { isReported, isUnderway, isUnowned } from '#lib/follow-ups/state.ts'
import { can } from '#lib/policy.ts'
import type { Viewer } from '#lib/viewer.ts'

type Step = 'answerOffer' | 'verify' | 'decideExtension' | 'offerLead' | 'takeOn' | 'report'

/** What this viewer is most probably here for: it gets the one main button of the page. */
export function nextStep(viewer: Viewer, item: FollowUpItem): Step | null {
  if (viewer.asOf) return null
  const ours = viewer.organizationId
  if (item.offer?.organization?.id === ours && can(viewer, 'answerOffer', { organizationId: ours }))
    return isUnderway(item) ? 'answerOffer' : null
  if (isReported(item) && can(viewer, 'verify')) return 'verify'
  if (!isUnderway(item)) return null
  if (item.pendingExtension && can(viewer, 'decideExtension')) return 'decideExtension'
  if (can(viewer, 'report', item)) return 'report'
  if (!isUnowned(item) || item.offer) return null
  if (viewer.role === 'secretariat') return 'offerLead'
  return can(viewer, 'answerOffer', { organizationId: ours }) ? 'takeOn' : null
}
