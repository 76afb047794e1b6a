import { db } from '#lib/db/client.ts'
import { answerMinutesComment, circulateMinutes, commentOnMinutes } from '#lib/reviews/minutes/comments.ts'
import { correctMinutes } from '#lib/reviews/minutes/erratum.ts'
import { publishMinutes } from '#lib/reviews/minutes/publish.ts'
import { saveMinutesText } from '#lib/reviews/minutes/texts.ts'
import { givenReview, met } from '#tests/lib/reviews/given.ts'
import type { World } from '#tests/world.ts'
import { type Row, send } from './cells.ts'

const secretariat = 'affffffn'
const later = new Date('2126-10-20T00:00:00Z')

/** Columns: secretary, focal point and contributor of lead, of support, another focal point, observer, outsider. */
export const minutesCommands: Record<string, Row> = {
  saveMinutesText: [
    secretariat,
    async (actor, world) => {
      const { id } = await review(world)
      return send(saveMinutesText, actor, { id, place: 'opening', version: 0, text: 'Welcome.' })
    },
  ],
  circulateMinutes: [
    secretariat,
    async (actor, world) => send(circulateMinutes, actor, { ...(await review(world)), until: later }),
  ],
  commentOnMinutes: [
    'aaaaaaan',
    async (actor, world) => {
      const { id } = await review(world)
      return send(commentOnMinutes, actor, { id, agendaItemId: undefined, text: 'A word.' })
    },
  ],
  answerMinutesComment: [
    secretariat,
    async (actor, world) => {
      const { id } = await review(world)
      const { personId } = world.actors.observer
      const said = { reviewId: id, personId, text: 'A word.', language: 'en' as const }
      const { id: commentId } = await db.minutesComment.create({ data: said })
      return send(answerMinutesComment, actor, { id, commentId, taken: 'yes', answer: 'Done.' })
    },
  ],
  publishMinutes: [
    secretariat,
    async (actor, world) => send(publishMinutes, actor, { ...(await review(world)), confirm: 'yes' }),
  ],
  correctMinutes: [
    secretariat,
    async (actor, world) => send(correctMinutes, actor, { ...(await review(world)), reason: 'A slip.' }),
  ],
}

async function review(world: World) {
  const known = await db.review.findFirst({ where: { seriesId: world.series.id, number: 2 } })
  const { id, version } = known ?? (await givenReview(world, { ...met, draftedAt: new Date(), commentsUntil: later }))
  return { id, version }
}
