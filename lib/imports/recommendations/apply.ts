import { done, type Outcome } from '../../outcome.ts'
import { address } from '../../recommendations/address.ts'
import { changeRecommendationVisibility } from '../../recommendations/visibility.ts'
import type { Actor } from '../../viewer.ts'
import { isTranslation, translations } from '../columns.ts'
import type { Ended } from '../follow-ups/apply.ts'
import type { Change, PlannedRow } from '../plan.ts'
import { translateAll } from './translations.ts'

/** Carries out the chosen changes of one row by the commands of the recommendation's page. */
export async function applyToRecommendation(actor: Actor, row: PlannedRow, changes: Change[]): Promise<Ended[]> {
  const ended: Ended[] = []
  for (const change of changes) {
    const { id, version } = row
    if (!id) continue
    if (isTranslation(change.column))
      ended.push({ change, outcome: await translateAll(actor, change, translations[change.column].language) })
    if (change.column === 'addressees')
      ended.push({ change, outcome: await addressAll(actor, id, change.value.split(',')) })
    if (change.column === 'visibility') {
      const visibility = change.value as 'public'
      ended.push({ change, outcome: await changeRecommendationVisibility(actor, { id, version, visibility }) })
    }
  }
  return ended
}

async function addressAll(actor: Actor, id: string, organizationIds: string[]): Promise<Outcome<unknown>> {
  for (const organizationId of organizationIds) {
    const outcome = await address(actor, { id, organizationId, addresseeId: undefined })
    if (outcome.status !== 'ok') return outcome
  }
  return done
}
