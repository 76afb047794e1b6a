import { reader } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { findFollowUp } from '../../follow-ups/item.ts'
import { personNames } from '../../people/person-names.ts'
import { can } from '../../policy.ts'
import { findRecommendation } from '../../recommendations/queries.ts'
import { sourcesOf } from '../../recommendations/source.ts'
import type { Shown } from '../../shown.ts'
import { inLanguage, shortNameSelect } from '../../translation.ts'
import { isMember, type Viewer } from '../../viewer.ts'
import { type AgendaEntry, agendaOf } from '../agenda/queries.ts'
import type { FoundReview } from '../review.ts'
import { attendantsOf } from './attendants.ts'
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
  const [stamp, agenda, attendance] = await Promise.all([
    meetingStamp(review, reader(viewer)),
    agendaOf(viewer, review),
    reader(viewer).attendance.findMany({ where: { reviewId: review.id }, select: { kind: true } }),
  ])
  const current = agenda.items.find(({ id }) => id === review.currentItemId) ?? null
  return { stamp, ...agenda, attendance, current, hidden: review.currentItemId !== null && current === null }
}

export type Meeting = Awaited<ReturnType<typeof meetingOf>>

export async function itemOnTable(viewer: Viewer, review: FoundReview, series: Clocked, item: AgendaEntry) {
  const [followUp, decisions, remarks, since] = await Promise.all([
    item.followUpNumber ? findFollowUp(viewer, series, item.followUpNumber) : null,
    decisionsOn(viewer, item.id),
    remarksOn(viewer, item.id),
    lastTime(viewer, review),
  ])
  const number = item.recommendationNumber ?? followUp?.recommendations[0]?.number
  const [recommendation, moved] = await Promise.all([
    number ? findRecommendation(viewer, number) : null,
    followUp ? movedSince(viewer, followUp, since) : null,
  ])
  const sources = recommendation ? await sourcesOf(viewer, recommendation) : []
  const said = (part: 'obstacles' | 'nextStep') => {
    const update = followUp?.updates.find((each) => each[part])
    return update ? { ...inLanguage(update, part, viewer.language), at: update.at } : null
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
async function decisionsOn(viewer: Viewer, itemId: string) {
  const rows = await reader(viewer).meetingDecision.findMany({
    where: { agendaItemId: itemId, withdrawnAt: null },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    select: { ...decisionColumns, writtenById: true },
  })
  const writers = can(viewer, 'takeNotes')
    ? await personNames(
        viewer,
        rows.map(({ writtenById }) => writtenById),
      )
    : new Map<string, Shown>()
  return rows.map(({ writtenById, agendaItem: _, ...row }) => ({
    ...row,
    writer: (writtenById && writers.get(writtenById)) ?? null,
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
    personNames(
      viewer,
      rows.map(({ personId }) => personId),
    ),
    reader(viewer).organization.findMany({
      where: { id: { in: rows.flatMap(({ organizationId }) => organizationId ?? []) } },
      select: { id: true, ...shortNameSelect },
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

export function attendanceOf(viewer: Viewer, review: FoundReview) {
  return attendantsOf(reader(viewer), review)
}
