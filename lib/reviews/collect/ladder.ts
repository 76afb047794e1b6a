import { lock } from '../../command.ts'
import { db, type Tx, transaction } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { record } from '../../events/record.ts'
import { addDays, isoDay, today } from '../../time.ts'
import { nameSelect } from '../../translation.ts'
import { scheduled, type Viewer } from '../../viewer.ts'
import { stageSelect } from '../stage.ts'
import { dueAt, stepNow } from './ladder-dates.ts'
import { goesOn, isExpected, isOver } from './request.ts'

/**
 * Takes every step of every ladder whose moment has come: each in one transaction with the event that its mail is derived
 * from, so a crash at any point neither loses nor doubles one, and several processes may do this at once.
 * @param at for the sample: when it is said to have happened; nobody is mailed about it then
 */
export async function takeDueSteps(now = new Date(), stopping = () => false, at?: Date) {
  for (const { requestId, request } of await candidates(now)) {
    if (stopping()) return
    try {
      await transaction((tx) => takeStep(tx, request.review, requestId, now, at), at)
    } catch (error) {
      console.error(`a step towards request ${requestId} was not taken:`, error)
    }
  }
}

/** Days begin earliest fourteen hours before they do in UTC. */
function candidates(now: Date) {
  return db.escalation.findMany({
    where: {
      takenAt: null,
      dueOn: { lte: addDays(today('UTC', now), 1) },
      request: { review: { openedAt: { not: null }, meetingBeganAt: null, publishedAt: null } },
    },
    distinct: ['requestId'],
    orderBy: { requestId: 'asc' },
    select: { requestId: true, request: { select: { review: { select: { seriesId: true } } } } },
  })
}

async function takeStep(tx: Tx, series: { seriesId: string }, requestId: string, now: Date, at?: Date) {
  // Waits for an answer that is just being handed in, and for whoever else is at the same ladder.
  await lock(tx, series, 'ReviewRequest', requestId)
  await tx.$queryRaw`select id from "Escalation" where "requestId" = ${requestId}::uuid order by id for update`
  const request = await tx.reviewRequest.findUniqueOrThrow({ where: { id: requestId }, select: waiting })
  const { steps, review } = request
  if (isOver(review)) return
  const { timeZone } = review.series
  const next = stepNow(steps, now, timeZone)
  if (!next || !goesOn(next.step, dueAt(next, timeZone), request)) return
  await tx.escalation.update({ where: { id: next.id }, data: { takenAt: now } })
  await tell(tx, { ...scheduled(review.seriesId), at }, request, next.step)
}

async function tell(tx: Tx, actor: Viewer, request: Waiting, step: Waiting['steps'][number]['step']) {
  const { review, organization } = request
  const { number, closesOn } = review
  const about = { reviewId: review.id, visibility: 'organization' as const }
  const one = { number, organization }
  const expected = request.rows
    .map(({ followUp }) => followUp)
    .filter((followUp) => isExpected(followUp, organization.id) && followUp.visibility !== 'secretariat')
  if (step === 'noAnswer') {
    // Every participant reads it, so it names what every participant sees.
    const named = expected.filter(({ visibility }) => visibility !== 'organization')
    const followUps = named.map((followUp) => followUp.number)
    await record(tx, actor, 'review.noAnswer', { ...one, followUps }, { ...about, visibility: 'participants' })
  } else if (step === 'letter') {
    await record(tx, actor, 'review.letterDue', { ...one, waiting: expected.length }, about)
  } else if (closesOn) {
    const reminded = { ...one, step, closesOn: isoDay(closesOn), waiting: expected.length }
    await record(tx, actor, 'review.reminded', reminded, about)
  }
}

const waiting = {
  submittedAt: true,
  sentBackAt: true,
  organization: { select: { id: true, ...nameSelect } },
  steps: { select: { id: true, step: true, dueOn: true, takenAt: true } },
  rows: {
    orderBy: { followUp: { number: 'asc' } },
    select: { followUp: { select: { number: true, leadId: true, progress: true, visibility: true } } },
  },
  review: {
    select: {
      id: true,
      number: true,
      seriesId: true,
      closesOn: true,
      ...stageSelect,
      series: { select: { timeZone: true } },
    },
  },
} satisfies Prisma.ReviewRequestSelect

type Waiting = Prisma.ReviewRequestGetPayload<{ select: typeof waiting }>
