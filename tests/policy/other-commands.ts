import { editComment } from '#lib/comments/edit.ts'
import { markMentionSeen } from '#lib/comments/mentions-seen.ts'
import { changeCommentVisibility } from '#lib/comments/visibility.ts'
import { withdrawComment } from '#lib/comments/withdraw.ts'
import { writeComment } from '#lib/comments/write.ts'
import { db } from '#lib/db/client.ts'
import { sendAgain } from '#lib/outbox/messages.ts'
import { changeEmail } from '#lib/people/change-email.ts'
import { invite } from '#lib/people/invitation.ts'
import { changeMembership, endMembership } from '#lib/people/membership.ts'
import { endSessions } from '#lib/people/sessions.ts'
import { address, ask } from '#lib/recommendations/address.ts'
import { removeLineage, setLineage } from '#lib/recommendations/lineage.ts'
import { remind } from '#lib/recommendations/remind.ts'
import { respond } from '#lib/recommendations/response.ts'
import { changeRecommendationVisibility } from '#lib/recommendations/visibility.ts'
import { freeze } from '#lib/reviews/snapshot/freeze.ts'
import { addOrganization } from '#lib/roundtables/organizations.ts'
import type { World } from '#tests/world.ts'
import { type Row, send } from './cells.ts'

const version = 1

/** Columns: secretary, focal point and contributor of lead, of support, another focal point, observer, outsider. */
export const otherCommands: Record<string, Row> = {
  respond: [
    'fafffffn',
    (actor, { recommendations: { r2 } }) =>
      send(respond, actor, {
        id: r2.id,
        answer: 'accepted',
        reason: 'because',
        passedOnToId: undefined,
        after: undefined,
      }),
  ],
  address: [
    'affffffn',
    (actor, { recommendations: { r2 }, organizations: { mext } }) =>
      send(address, actor, { id: r2.id, organizationId: mext.id, addresseeId: undefined }),
  ],
  ask: [
    'affffffn',
    (actor, { recommendations: { r2 }, organizations: { cabinetOffice } }) =>
      send(ask, actor, { id: r2.id, organizationId: cabinetOffice.id }),
  ],
  remind: [
    'affffffn',
    async (actor, { recommendations: { r2 }, organizations: { cabinetOffice } }) => {
      await db.addressee.updateMany({ where: { recommendationId: r2.id }, data: { askedAt: new Date('2025-11-01') } })
      return send(remind, actor, { id: r2.id, organizationId: cabinetOffice.id })
    },
  ],
  setLineage: [
    'affffffn',
    (actor, { recommendations: { r2 } }) => send(setLineage, actor, { id: r2.id, earlier: 1, kind: 'continues' }),
  ],
  removeLineage: [
    'affffffn',
    (actor, { recommendations: { r1, r2 } }) => send(removeLineage, actor, { id: r2.id, earlierId: r1.id }),
  ],
  changeRecommendationVisibility: [
    'affffffn',
    (actor, { recommendations: { r2 } }) =>
      send(changeRecommendationVisibility, actor, { id: r2.id, version, visibility: 'participants' }),
  ],
  writeComment: [
    'aaaaaaan',
    (actor, { recommendations: { r1 } }) =>
      send(writeComment, actor, { recommendationId: r1.id, body: 'A word.', visibility: 'participants' }),
  ],
  editComment: [
    'fffffafn',
    async (actor, world) => send(editComment, actor, { id: await comment(world), version, body: 'Another word.' }),
  ],
  withdrawComment: ['affffafn', async (actor, world) => send(withdrawComment, actor, { id: await comment(world) })],
  changeCommentVisibility: [
    'affffafn',
    async (actor, world) =>
      send(changeCommentVisibility, actor, { id: await comment(world), version, visibility: 'secretariat' }),
  ],
  // Somebody else's mention is left as it is, and that is all there is to say: tests/lib/comments.
  markMentionSeen: [
    'aaaaaaaa',
    async (actor, world) => {
      const commentId = await comment(world)
      const mention = await db.mention.create({ data: { commentId, personId: world.actors.ministryFocal.personId } })
      return send(markMentionSeen, actor, { id: mention.id })
    },
  ],
  invite: [
    'affffff-',
    (actor, { organizations: { mext } }) =>
      send(invite, actor, {
        name: 'Nao New',
        email: 'nao.new@example.org',
        role: 'contributor',
        language: 'en',
        organizationId: mext.id,
      }),
  ],
  changeMembership: [
    'affffffn',
    (actor, { actors, organizations: { embassy } }) =>
      send(changeMembership, actor, {
        personId: actors.observer.personId,
        version,
        role: 'contributor',
        organizationId: embassy.id,
      }),
  ],
  changeEmail: [
    'affffffn',
    (actor, { actors }) => send(changeEmail, actor, { personId: actors.observer.personId, email: 'olive@example.org' }),
  ],
  endMembership: [
    'affffffn',
    (actor, { actors }) => send(endMembership, actor, { personId: actors.observer.personId }),
  ],
  endSessions: ['afffffan', (actor, { actors }) => send(endSessions, actor, { personId: actors.observer.personId })],
  sendAgain: [
    'affffffn',
    async (actor, { series }) => {
      const to = { toEmail: 'a@example.org', toName: 'A', language: 'en' } as const
      const { id } = await db.message.create({
        data: { seriesId: series.id, kind: 'test', subject: 's', body: 'b', ...to },
      })
      return send(sendAgain, actor, { messageId: id })
    },
  ],
  addOrganization: [
    'affffff-',
    (actor) =>
      send(addOrganization, actor, {
        name: 'New Institute',
        shortName: 'NI',
        sector: 'foundation',
        country: 'SE',
        note: '',
        translations: {},
      }),
  ],
  freeze: [
    'affffffn',
    async (actor, world) => send(freeze, actor, { title: 'Before the meeting', reviewId: await openReview(world) }),
  ],
}

/** The review for the second roundtable, for which organizations were asked. */
async function openReview({ series }: World) {
  const { id: roundtableId, number } = await db.roundtable.findFirstOrThrow({
    where: { seriesId: series.id, held: false },
  })
  const data = { seriesId: series.id, roundtableId, number, openedAt: new Date('2026-08-01T00:00:00Z') }
  return (await db.review.upsert({ where: { roundtableId }, create: data, update: {} })).id
}

/** A comment by the focal point of the Foreign Ministry, seen by participants. */
async function comment({ series, recommendations: { r1 }, actors: { ministryFocal } }: World) {
  const { id } = await db.comment.create({
    data: {
      seriesId: series.id,
      recommendationId: r1.id,
      authorId: ministryFocal.personId,
      organizationId: ministryFocal.organizationId,
      body: 'A word.',
      language: 'en',
    },
  })
  return id
}
