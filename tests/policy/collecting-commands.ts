import { db } from '#lib/db/client.ts'
import { saveAnswers } from '#lib/reviews/collect/answers.ts'
import { dropDiscussion, requestDiscussion } from '#lib/reviews/collect/discussion.ts'
import { handIn } from '#lib/reviews/collect/hand-in.ts'
import { openReview } from '#lib/reviews/collect/open.ts'
import { saveReplies } from '#lib/reviews/collect/replies.ts'
import { reschedule } from '#lib/reviews/collect/reschedule.ts'
import { keepRow, saveRow } from '#lib/reviews/collect/row.ts'
import { sendBack } from '#lib/reviews/collect/send-back.ts'
import type { World } from '#tests/world.ts'
import { itemOf, type Row, send } from './cells.ts'

const version = 1
const closesOn = new Date('2099-01-31T00:00:00Z')
const noSteps = { reminder: null, secondReminder: null, letter: null, noAnswer: null }
const said = {
  noChange: true,
  progress: 'inProgress' as const,
  confidence: null,
  changed: '',
  obstacles: '',
  nextStep: '',
}

/** Columns: secretary, focal point and contributor of lead, of support, another focal point, observer, outsider. */
export const collectingCommands: Record<string, Row> = {
  openReview: [
    'affffffn',
    async (actor, world) => {
      await itemOf(world)
      const words = { questions: [], message: '', translations: {} }
      return send(openReview, actor, { number: 2, scope: '', closesOn, ...words, ...noSteps })
    },
  ],
  reschedule: [
    'affffffn',
    async (actor, world) => {
      await asked(world)
      const { id } = await db.review.findFirstOrThrow()
      return send(reschedule, actor, { id, version, closesOn: new Date('2099-03-31T00:00:00Z'), ...noSteps })
    },
  ],
  saveRow: [
    'faannnnn',
    async (actor, world) => {
      const { row } = await asked(world)
      return send(saveRow, actor, { id: row.id, version, ...said, anyway: false })
    },
  ],
  keepRow: [
    'faannnnn',
    async (actor, world) => {
      const { row } = await asked(world)
      return send(keepRow, actor, { id: row.id, version: row.version })
    },
  ],
  saveReplies: [
    'faannnnn',
    async (actor, world) => send(saveReplies, actor, { id: (await asked(world)).id, version, replies: ['A word.'] }),
  ],
  saveAnswers: [
    'faannnnn',
    async (actor, world) => {
      const { id } = await asked(world)
      return send(saveAnswers, actor, { id, version, next: 'stay', rows: {}, replies: ['A word.'] })
    },
  ],
  handIn: ['fafnnnnn', async (actor, world) => send(handIn, actor, { id: (await asked(world)).id, version })],
  sendBack: [
    'affnnnnn',
    async (actor, world) => {
      const { id } = await asked(world, { submittedAt: new Date() })
      return send(sendBack, actor, { id, reason: 'because' })
    },
  ],
  requestDiscussion: [
    'aaaaaffn',
    async (actor, world) => send(requestDiscussion, actor, { id: (await itemOf(world)).id, reason: 'because' }),
  ],
  dropDiscussion: [
    'aaaffffn',
    async (actor, world) => {
      const { id } = await itemOf(world)
      const organizationId = world.organizations.cabinetOffice.id
      await db.discussionRequest.create({ data: { followUpId: id, organizationId } })
      return send(dropDiscussion, actor, { id })
    },
  ],
}

/** The Cabinet Office, asked about what it leads in the review for the second roundtable; written without its events. */
async function asked(world: World, handed: { submittedAt?: Date } = {}) {
  const organizationId = world.organizations.cabinetOffice.id
  const known = await db.reviewRequest.findFirst({ where: { organizationId }, include: { rows: true } })
  const request = known ?? (await opened(world, organizationId, handed))
  const [row] = request.rows
  if (!row) throw new Error('the request has a row')
  return { id: request.id, row }
}

async function opened(world: World, organizationId: string, handed: { submittedAt?: Date }) {
  const { id: roundtableId } = await db.roundtable.findFirstOrThrow({
    where: { seriesId: world.series.id, number: 2 },
  })
  const { id: reviewId } = await db.review.create({
    data: { seriesId: world.series.id, roundtableId, number: 2, closesOn, openedAt: new Date(), questions: ['What?'] },
  })
  const rows = { create: { followUpId: (await itemOf(world)).id } }
  return db.reviewRequest.create({ data: { reviewId, organizationId, rows, ...handed }, include: { rows: true } })
}
