import { reader } from '../../db/client.ts'
import { today } from '../../time.ts'
import { titleSelect } from '../../translation.ts'
import { nowOf, type Viewer } from '../../viewer.ts'
import { proposedClosing, proposedLadder } from './ladder-dates.ts'

/** The planned roundtable that comes next, with the review that prepares it as far as there is one; null when none is planned. */
export function nextToReview(viewer: Viewer) {
  return reader(viewer).roundtable.findFirst({
    where: { seriesId: viewer.seriesId, held: false },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      ...titleSelect,
      startsAt: true,
      review: { select: { openedAt: true, _count: { select: { carried: true } } } },
    },
  })
}

/** The closing date that was chosen, else a sensible one, and what the ladder is proposed to be for it. */
export function proposal(viewer: Viewer, timeZone: string, startsAt: Date | null, chosen?: Date) {
  const now = today(timeZone, nowOf(viewer))
  const meetsOn = startsAt && today(timeZone, startsAt)
  const closesOn = chosen && chosen >= now ? chosen : proposedClosing(now, meetsOn)
  return { today: now, meetsOn, closesOn, days: proposedLadder(closesOn, now, meetsOn) }
}
