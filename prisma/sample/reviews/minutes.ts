import { db } from '#lib/db/client.ts'
import type { Outcome } from '#lib/outcome.ts'
import { answerMinutesComment, circulateMinutes, commentOnMinutes } from '#lib/reviews/minutes/comments.ts'
import { correctMinutes } from '#lib/reviews/minutes/erratum.ts'
import { publishMinutes } from '#lib/reviews/minutes/publish.ts'
import { saveMinutesText } from '#lib/reviews/minutes/texts.ts'
import type { Actor } from '#lib/viewer.ts'
import type { Calendar } from '../calendar.ts'
import { secretaries } from '../roster.ts'
import type { Step } from '../steps.ts'
import { actorNamed, reviewOf, type World } from '../world.ts'
import type { Course, Meeting } from './course.ts'

/** The draft goes round, somebody comments, the minutes are published, and perhaps corrected. */
export function minutes(
  world: World,
  { hour, date }: Calendar,
  { number }: Course,
  { day, published, opening, comment, erratum }: Meeting,
): Step[] {
  const step = (at: Date, name: string, by: string, run: (actor: Actor, id: string) => Promise<Outcome<unknown>>) => ({
    at,
    name: `minutes of roundtable ${number}: ${name}`,
    run: async () => run(await actorNamed(world, by, at), await reviewOf(world, number)),
  })
  const secretary = secretaries[0] ?? ''
  const steps = [
    step(hour(day + 1, 10), 'are opened', secretary, (actor, id) =>
      saveMinutesText(actor, { id, place: 'opening', version: 0, text: opening }),
    ),
    step(hour(day + 2, 10), 'go round', secretary, async (actor, id) =>
      circulateMinutes(actor, { ...(await target(id)), until: date(day + 11) }),
    ),
    step(hour(day + 5, 15), 'are commented on', comment.by, (actor, id) =>
      commentOnMinutes(actor, { id, agendaItemId: undefined, text: comment.text }),
    ),
    step(hour(day + 12, 11), 'are mended', secretary, async (actor, id) => {
      const { id: commentId } = await db.minutesComment.findFirstOrThrow({ where: { reviewId: id } })
      return answerMinutesComment(actor, { id, commentId, taken: 'yes', answer: comment.answer })
    }),
    step(hour(published, 10), 'are published', secretary, async (actor, id) =>
      publishMinutes(actor, { ...(await target(id)), confirm: 'yes' }),
    ),
  ]
  if (!erratum) return steps
  return [
    ...steps,
    step(hour(published + 6, 9), 'have new closing words', secretary, (actor, id) =>
      saveMinutesText(actor, {
        id,
        place: 'closing',
        version: 0,
        text: 'The chair closed the meeting at half past four.',
      }),
    ),
    step(hour(published + 6, 9.5), 'are corrected', secretary, async (actor, id) =>
      correctMinutes(actor, { ...(await target(id)), reason: erratum }),
    ),
  ]
}

function target(id: string) {
  return db.review.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } })
}
