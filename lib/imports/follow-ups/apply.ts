import { db } from '../../db/client.ts'
import { byField, fieldNames, wordsIn } from '../../follow-up-fields.ts'
import { changeContact } from '../../follow-ups/contact.ts'
import { describe, relink } from '../../follow-ups/description.ts'
import { addSupport, endSupport } from '../../follow-ups/support.ts'
import { changeFollowUpVisibility } from '../../follow-ups/visibility.ts'
import { done, type Outcome } from '../../outcome.ts'
import { translate } from '../../translations/translate.ts'
import type { Actor } from '../../viewer.ts'
import { isTranslation, type Settable, settable } from '../columns.ts'
import type { Change, PlannedRow } from '../plan.ts'
import { translationsIn } from '../translations.ts'
import { list } from './allowed.ts'
import { type State, statesOf } from './states.ts'
import { changeDue, changeOffer, type Step, standingSteps } from './steps.ts'

/** How each change of a row ended. Changes that one command makes together end alike. */
export type Ended = { change: Change; outcome: Outcome<unknown> }

/**
 * Carries out the chosen changes of one row by the commands of the follow-up's page, one after the other, each on the state
 * that the last one left. As soon as somebody else writes in between, the rest is refused.
 */
export async function applyToFollowUp(
  actor: Actor,
  row: PlannedRow,
  changes: Change[],
  reason: string,
): Promise<Ended[]> {
  const now = (await statesOf(actor, { id: row.id ?? '' }))[0]
  if (!now) return changes.map((change) => ({ change, outcome: { status: 'refused', why: 'notFound' } }))
  const ended: Ended[] = []
  let version = row.version
  for (const { columns, run } of stepsOf(actor, now, changes, reason)) {
    const outcome = await run(version)
    for (const change of changes.filter(({ column }) => columns.includes(column as Settable)))
      if (!ended.some((each) => each.change === change && each.outcome.status !== 'ok'))
        replace(ended, { change, outcome })
    version = await versionAfter(now.id, version)
  }
  return ended
}

function replace(ended: Ended[], end: Ended) {
  const at = ended.findIndex(({ change }) => change === end.change)
  if (at >= 0) ended[at] = end
  else ended.push(end)
}

/** A command raises the version by one at most. More means that somebody else was there: the next command will say who. */
async function versionAfter(id: string, before: number) {
  const { version } = await db.followUp.findUniqueOrThrow({ where: { id }, select: { version: true } })
  return version <= before + 1 ? version : before
}

function stepsOf(actor: Actor, now: State, changes: Change[], reason: string): Step[] {
  const { id } = now
  const wanted = (column: Settable) => changes.find((change) => change.column === column)?.value
  const [answers, supports, contact] = [wanted('answers'), wanted('supports'), wanted('contact')]
  const visibility = wanted('visibility')
  const steps: Step[] = []
  if (fieldNames.some((name) => wanted(name) !== undefined)) {
    const words = wordsIn(
      byField((_, name) => wanted(name)),
      now.values,
    )
    steps.push({ columns: fieldNames, run: (version) => describe(actor, { id, version, ...words }) })
  }
  for (const column of settable.filter(isTranslation)) {
    const given = changes.filter((change) => change.column === column)
    const words = { table: 'FollowUp', id, ...translationsIn(given, fieldNames) } as const
    if (given.length > 0) steps.push({ columns: [column], run: () => translate(actor, words) })
  }
  if (answers !== undefined) {
    const recommendations = list(answers).map(Number)
    steps.push({ columns: ['answers'], run: (version) => relink(actor, { id, version, recommendations }) })
  }
  if (supports !== undefined)
    steps.push({ columns: ['supports'], run: () => changeSupports(actor, now, list(supports)) })
  if (contact !== undefined) {
    const contactId = contact || undefined
    steps.push({ columns: ['contact'], run: (version) => changeContact(actor, { id, version, contactId }) })
  }
  steps.push(...changeOffer(actor, now, wanted))
  steps.push(...changeDue(actor, now, wanted('due'), reason))
  steps.push(...standingSteps(actor, now, wanted, reason))
  if (visibility !== undefined) {
    const seenBy = visibility as 'public'
    steps.push({
      columns: ['visibility'],
      run: (version) => changeFollowUpVisibility(actor, { id, version, visibility: seenBy }),
    })
  }
  return steps
}

async function changeSupports(actor: Actor, now: State, wanted: string[]): Promise<Outcome<unknown>> {
  const { id, supportIds } = now
  for (const organizationId of supportIds.filter((each) => !wanted.includes(each))) {
    const outcome = await endSupport(actor, { id, organizationId })
    if (outcome.status !== 'ok') return outcome
  }
  for (const organizationId of wanted.filter((each) => !supportIds.includes(each))) {
    const outcome = await addSupport(actor, { id, organizationId })
    if (outcome.status !== 'ok') return outcome
  }
  return done
}
