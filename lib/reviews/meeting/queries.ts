import { db, reader } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { findFollowUp } from '../../follow-ups/item.ts'
import { can } from '../../policy.ts'
import { findRecommendation } from '../../recommendations/queries.ts'
import { sourcesOf } from '../../recommendations/source.ts'
import { isMember, type Viewer } from '../../viewer.ts'
import { agendaOf } from '../agenda/queries.ts'
import type { FoundReview } from '../review.ts'
import { decisionColumns } from './effects.ts'
import { meetingStamp } from './live.ts'
import { lastTime, movedSince } from './since-last-meeting.ts'

type Clocked = { timeZone: string; staleAfterDays: number }

/** The eyes of the room: whoever sits in it is a participant, of no organization in particular. */
export function theRoom(viewer: Viewer): Viewer {
  return isMember(viewer) ? { ...viewer, role: 'observer', organizationId: null, personId: viewer.personId } : viewer
}

/**
 * The meeting as a viewer may see it. `current`: the item on every screen; `hidden` when there is one that they may not
 * see. `stamp`: what this was made from, see live.ts.
 */
export async function meetingOf(viewer: Viewer, review: FoundReview) {
  const [stamp, agenda] = await Promise.all([meetingStamp(review), agendaOf(viewer, review)])
  const current = agenda.items.find(({ id }) => id === review.currentItemId) ?? null
  return { stamp, ...agenda, current, hidden: review.currentItemId !== null && current === null }
}

export type Meeting = Awaited<ReturnType<typeof meetingOf>>

/** All about one item that a viewer sees on the agenda. */
export async function itemOnTable(viewer: Viewer, review: FoundReview, series: Clocked, itemId: string) {
  const row = await reader(viewer).agendaItem.findFirstOrThrow({
    where: { id: itemId },
    select: {
      followUp: { select: { number: true } },
      recommendation: { select: { number: true } },
    },
  })
  const followUp = row.followUp && (await findFollowUp(viewer, series, row.followUp.number))
  const number = row.recommendation?.number ?? followUp?.recommendations[0]?.number
  const recommendation = number ? await findRecommendation(viewer, number) : null
  const [sources, moved, decisions, remarks] = await Promise.all([
    recommendation ? sourcesOf(viewer, recommendation) : [],
    followUp ? lastTime(review).then((since) => movedSince(viewer, followUp, since)) : null,
    decisionsOn(viewer, itemId),
    remarksOn(viewer, itemId),
  ])
  const said = (part: 'obstacles' | 'nextStep') => {
    const update = followUp?.updates.find((each) => each[part])
    return update ? { text: update[part], language: update.language, at: update.at } : null
  }
  return {
    followUp,
    recommendation,
    sources,
    moved,
    obstacles: said('obstacles'),
    nextStep: said('nextStep'),
    decisions,
    remarks,
  }
}

export type OnTable = Awaited<ReturnType<typeof itemOnTable>>

/** What was written down for an item; the one that goes on is named by its number only, whoever reads it. */
export async function decisionsOn(viewer: Viewer, itemId: string) {
  const rows = await reader(viewer).meetingDecision.findMany({
    where: { agendaItemId: itemId, withdrawnAt: null },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    select: { ...decisionColumns, writtenById: true },
  })
  const writers = can(viewer, 'takeNotes') ? await namesOf(rows.map(({ writtenById }) => writtenById)) : new Map()
  return rows.map(({ writtenById, agendaItem: _, ...row }) => ({
    ...row,
    writer: (writtenById && (writers.get(writtenById) as string | undefined)) ?? null,
  }))
}

async function remarksOn(viewer: Viewer, itemId: string) {
  const rows = await reader(viewer).remark.findMany({
    where: { AND: [visibleRemarks(viewer), { agendaItemId: itemId, withdrawnAt: null }] },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      personId: true,
      organizationId: true,
      text: true,
      language: true,
      visibility: true,
      at: true,
    },
  })
  const [people, organizations] = await Promise.all([
    namesOf(rows.map(({ personId }) => personId)),
    reader(viewer).organization.findMany({
      where: { id: { in: rows.flatMap(({ organizationId }) => organizationId ?? []) } },
      select: { id: true, shortName: true, language: true, translations: true },
    }),
  ])
  return rows.map(({ personId, organizationId, ...remark }) => ({
    ...remark,
    name: people.get(personId) ?? '',
    organization: organizations.find(({ id }) => id === organizationId) ?? null,
    mayWithdraw: personId === viewer.personId || viewer.role === 'secretariat',
  }))
}

function visibleRemarks(viewer: Viewer): Prisma.RemarkWhereInput {
  if (viewer.role === 'secretariat') return {}
  const open: Prisma.RemarkWhereInput = { visibility: { in: ['public', 'participants'] } }
  if (!viewer.organizationId) return open
  return { OR: [open, { visibility: 'organization', organizationId: viewer.organizationId }] }
}

export function attendanceOf(review: FoundReview) {
  return db.attendance.findMany({
    where: { reviewId: review.id },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      name: true,
      title: true,
      kind: true,
      organization: { select: { shortName: true, language: true, translations: true } },
    },
  })
}

async function namesOf(ids: (string | null)[]) {
  const people = await db.person.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}
