import { reader } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { can } from '../../policy.ts'
import { nameSelect } from '../../translation.ts'
import { nowOf, type Viewer } from '../../viewer.ts'
import { stageSelect } from '../stage.ts'
import { dueAt, ladder, stepAhead } from './ladder-dates.ts'
import { goesOn, isExpected, isHandedIn, isOver } from './request.ts'

/** silent: not even looked; opened: looked, nothing written. */
type Standing = 'handedIn' | 'sentBack' | 'begun' | 'opened' | 'silent'

type Dated = { openedAt: Date | null; begunAt: Date | null; submittedAt: Date | null; sentBackAt: Date | null }

export function standingOf(request: Dated): Standing {
  if (isHandedIn(request)) return 'handedIn'
  if (request.submittedAt) return 'sentBack'
  if (request.begunAt) return 'begun'
  return request.openedAt ? 'opened' : 'silent'
}

export type Collecting = Awaited<ReturnType<typeof collectingOf>>

/** How far the organizations have come in a review, the silent ones first; nothing for others than the secretariat. */
export async function collectingOf(viewer: Viewer, review: { id: string }, series: { timeZone: string }) {
  if (!can(viewer, 'sendBackReview')) return []
  const requests = await reader(viewer).reviewRequest.findMany({
    where: { reviewId: review.id, review: { seriesId: viewer.seriesId } },
    select: requestSelect,
  })
  const now = nowOf(viewer)
  return requests
    .map(({ rows, steps, ...request }) => {
      const expected = rows.filter(({ followUp }) => isExpected(followUp, request.organization.id))
      const next = isOver(request.review) ? undefined : stepAhead(steps, now, series.timeZone)
      return {
        ...request,
        standing: standingOf(request),
        answered: rows.filter(({ savedAt }) => savedAt).length,
        asked: new Set([...expected, ...rows.filter(({ savedAt }) => savedAt)]).size,
        next: next && goesOn(next.step, dueAt(next, series.timeZone), request) ? next : null,
        taken: ladder.flatMap((step) => steps.filter((each) => each.step === step && each.takenAt)),
      }
    })
    .sort(
      (a, b) =>
        order.indexOf(a.standing) - order.indexOf(b.standing) || a.organization.name.localeCompare(b.organization.name),
    )
}

/** How many organizations of a review were asked and have answered; for every member. */
export async function answersCounted(viewer: Viewer, reviewId: string) {
  const requests = await reader(viewer).reviewRequest.findMany({
    where: { reviewId, review: { seriesId: viewer.seriesId } },
    select: { openedAt: true, begunAt: true, submittedAt: true, sentBackAt: true },
  })
  const standings = requests.map(standingOf)
  const count = (...which: Standing[]) => standings.filter((each) => which.includes(each)).length
  return {
    asked: requests.length,
    handedIn: count('handedIn'),
    underway: count('begun', 'sentBack', 'opened'),
    silent: count('silent'),
  }
}

const order: Standing[] = ['silent', 'opened', 'begun', 'sentBack', 'handedIn']

const requestSelect = {
  id: true,
  askedAt: true,
  openedAt: true,
  begunAt: true,
  submittedAt: true,
  sentBackAt: true,
  remark: true,
  organization: { select: { id: true, slug: true, ...nameSelect } },
  rows: { select: { savedAt: true, followUp: { select: { leadId: true, progress: true } } } },
  steps: { select: { step: true, dueOn: true, takenAt: true } },
  review: { select: stageSelect },
} satisfies Prisma.ReviewRequestSelect
