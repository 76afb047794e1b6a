import { acceptPicked } from '#lib/curation/accept.ts'
import { adoptAccepted } from '#lib/curation/adopt-accepted.ts'
import { confirmReading } from '#lib/curation/confirm.ts'
import { stampOf } from '#lib/curation/curation-page.ts'
import { mergeCandidates } from '#lib/curation/merge.ts'
import { undoDecision } from '#lib/curation/undo.ts'
import { db, transaction } from '#lib/db/client.ts'
import { decideExtension } from '#lib/follow-ups/deadline.ts'
import { merge } from '#lib/follow-ups/merge.ts'
import { changeFollowUpVisibility } from '#lib/follow-ups/visibility.ts'
import type { Outcome } from '#lib/outcome.ts'
import { describeYourself } from '#lib/people/account.ts'
import { invite } from '#lib/people/invitation.ts'
import { join } from '#lib/people/join.ts'
import { endSessions, openSession } from '#lib/people/sessions.ts'
import { proposeAgenda } from '#lib/reviews/agenda/propose.ts'
import { handIn } from '#lib/reviews/collect/hand-in.ts'
import { takeDueSteps } from '#lib/reviews/collect/ladder.ts'
import { saveRow } from '#lib/reviews/collect/row.ts'
import { confirmAll } from '#lib/reviews/meeting/confirm.ts'
import { decisionInput, writeDecision } from '#lib/reviews/meeting/decisions.ts'
import { correctMinutes } from '#lib/reviews/minutes/erratum.ts'
import { publishMinutes } from '#lib/reviews/minutes/publish.ts'
import { saveMinutesText } from '#lib/reviews/minutes/texts.ts'
import { foundSeries } from '#lib/roundtables/series.ts'
import { restoreTheme, retireTheme } from '#lib/roundtables/themes.ts'
import { confirmation, givenCandidates, givenReading, nth, summary } from '#tests/lib/curation/given.ts'
import { applied } from '#tests/lib/imports/given.ts'
import * as collecting from '#tests/lib/reviews/collect/given.ts'
import { givenReview, met, reviewNow } from '#tests/lib/reviews/given.ts'
import { givenMeeting, itemsOf } from '#tests/lib/reviews/meeting/given.ts'
import type { World } from '#tests/world.ts'
import { itemOf } from './cells.ts'

const version = 1
const reason = 'because'

/** What no single command does by itself from the world's beginning. */
export const scenes: Record<string, (world: World) => Promise<unknown>> = {
  async founding() {
    await transaction((tx) => foundSeries(tx, { slug: 'new', name: 'New', fictional: false, themes: [] }))
  },
  async themes({ actors: { secretary }, themes: { advice } }) {
    kept(await retireTheme(secretary, { id: advice.id, version }))
    kept(await restoreTheme(secretary, { id: advice.id, version: 2 }))
  },
  async people({ actors: { secretary, observer }, organizations: { mext } }) {
    const nao = { name: 'Nao New', email: 'nao.new@example.org', role: 'contributor', language: 'en' } as const
    const { personId } = kept(await invite(secretary, { ...nao, organizationId: mext.id }))
    await transaction((tx) => join(tx, personId))
    await transaction((tx) => openSession(tx, observer.personId, null))
    kept(await endSessions(secretary, { personId: observer.personId }))
    kept(await describeYourself({ id: observer.personId }, { name: 'Olive Other', language: 'en' }))
  },
  async followUps(world) {
    const { secretary } = world.actors
    const extensions = { create: { toDueOn: new Date('2099-01-31T00:00:00Z'), reason } }
    const { id } = await itemOf(world, { extensions })
    const { id: extensionId } = await db.extension.findFirstOrThrow({ where: { followUpId: id } })
    kept(await decideExtension(secretary, { id, extensionId, decision: 'refused', reason }))
    const { id: intoId } = await itemOf(world)
    kept(await merge(secretary, { id, version: 2, intoId, reason }))
    const hidden = await itemOf(world, { visibility: 'secretariat' })
    kept(await changeFollowUpVisibility(secretary, { id: hidden.id, version, visibility: 'public' }))
  },
  async curation(world) {
    const { secretary } = world.actors
    const { documentId, candidates } = await givenCandidates(world)
    const [first, second, third] = [0, 1, 2].map((n) => nth(candidates, n))
    if (!first || !second || !third) throw new Error('there are three candidates')
    kept(await acceptPicked(secretary, { pick: first }))
    kept(await mergeCandidates(secretary, { id: second.id, version, intoId: first.id }))
    kept(await acceptPicked(secretary, { pick: third }))
    kept(await undoDecision(secretary, { id: third.id, version: 2 }))
    kept(await adoptAccepted(secretary, { id: documentId, stamp: await stampOf(documentId) }))
    const reading = await givenReading(world, summary.replace('Rules differ', 'The rules differ'), documentId)
    const { roundtableId } = await db.document.findUniqueOrThrow({ where: { id: documentId } })
    kept(await confirmReading(secretary, confirmation(reading, { roundtable: roundtableId ?? '' })))
  },
  async table({ actors: { secretary } }) {
    const headings = ['Number', 'Title', 'Answers', 'Lead', 'Due']
    const row = ['', 'From a table', 'R-1', 'Cabinet Office', '2099-01-31']
    kept((await applied(secretary, [headings, row], { reason })).outcome)
  },
  async collecting(world) {
    const { mextFocal } = world.actors
    const work = await collecting.givenWork(world)
    await collecting.givenReview(world)
    for (const days of [7, 12, 17, 24]) await takeDueSteps(new Date(collecting.inDays(days + 1)))
    const row = await collecting.rowOf(work.third.id)
    kept(await saveRow(mextFocal, { id: row.id, version: row.version, ...collecting.typed }))
    const request = await collecting.requestOf(world.organizations.mext.id)
    kept(await handIn(mextFocal, { id: request.id, version: request.version }))
  },
  async meeting(world) {
    const { secretary } = world.actors
    await itemOf(world, { confidence: 'atRisk' })
    const id = await givenMeeting(world, 'F-1')
    const { id: itemId } = nth(await itemsOf(id), 0)
    for (const kind of ['note', 'continue', 'escalate']) {
      const said = { id, itemId, decisionId: crypto.randomUUID(), kind, text: reason }
      kept(await writeDecision(secretary, decisionInput.parse({ ...said, version: 0 })))
      kept(await writeDecision(secretary, decisionInput.parse({ ...said, version: 1, text: `${reason} so` })))
    }
    kept(await confirmAll(secretary, { id }))
  },
  async agenda(world) {
    await itemOf(world, { confidence: 'atRisk' })
    kept(await proposeAgenda(world.actors.secretary, { id: (await givenReview(world)).id }))
  },
  async minutes(world) {
    const { secretary } = world.actors
    const { id, version } = await givenReview(world, { ...met, draftedAt: new Date() })
    kept(await publishMinutes(secretary, { id, version, confirm: 'yes' }))
    kept(await saveMinutesText(secretary, { id, place: 'opening', version: 0, text: 'Welcome.' }))
    kept(await correctMinutes(secretary, { id, version: (await reviewNow(world)).version, reason }))
  },
}

function kept<Value>(outcome: Outcome<Value>): Value {
  if (outcome.status !== 'ok') throw new Error(JSON.stringify(outcome))
  return outcome.value
}
