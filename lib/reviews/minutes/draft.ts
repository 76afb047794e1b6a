import type { Prisma } from '../../db/generated/client.ts'
import type { Reader } from '../../db/reader.ts'
import { isoDay } from '../../time.ts'
import { givenIn, nameSelect, personSelect, titleSelect } from '../../translation.ts'
import { type Attendant, attendantsOf } from '../meeting/attendants.ts'
import type { FoundReview } from '../review.ts'
import { openFollowUps } from './carry-over.ts'
import type { MinutesContent, MinutesDecision, MinutesItem } from './content.ts'

const organization = { select: { slug: true, ...nameSelect } } as const

const agendaItem = {
  id: true,
  title: true,
  doneAt: true,
  theme: { select: nameSelect },
  followUp: {
    select: {
      number: true,
      ...titleSelect,
      visibility: true,
      lead: { select: { slug: true } },
      supports: { select: { organization: { select: { slug: true } } } },
    },
  },
  recommendation: {
    select: {
      number: true,
      ...titleSelect,
      visibility: true,
      addressees: { select: { organization: { select: { slug: true } } } },
    },
  },
  decisions: {
    where: { withdrawnAt: null },
    orderBy: { writtenAt: 'asc' },
    select: {
      kind: true,
      text: true,
      language: true,
      toDueOn: true,
      title: true,
      into: { select: { number: true } },
      made: { select: { number: true } },
      lead: organization,
    },
  },
  remarks: {
    where: { withdrawnAt: null },
    orderBy: { at: 'asc' },
    select: { personId: true, organizationId: true, text: true, language: true, visibility: true },
  },
} satisfies Prisma.AgendaItemSelect

type AgendaRow = Prisma.AgendaItemGetPayload<{ select: typeof agendaItem }>

/** The minutes as agenda, outcomes and attendance have them now, with what the secretariat wrote by hand in its place. */
export async function draftOf(client: Reader, review: FoundReview): Promise<MinutesContent> {
  const attendants = await attendantsOf(client, review)
  const { series, agenda, minutesTexts } = await client.review.findFirstOrThrow({
    where: { id: review.id },
    select: {
      series: { select: { slug: true, ...nameSelect, timeZone: true } },
      agenda: { where: { removedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: agendaItem },
      minutesTexts: { select: { place: true, text: true } },
    },
  })
  const texts = new Map(minutesTexts.map(({ place, text }) => [place, text]))
  const voices = await voicesIn(client, agenda)
  const { number, title, place, language, translations } = review.roundtable
  return {
    format: 'roundtable-follow-up/minutes',
    version: 2,
    series,
    roundtable: { number, title, place, language, translations },
    began: review.meetingBeganAt?.toISOString() ?? null,
    ended: review.meetingEndedAt?.toISOString() ?? null,
    snapshot: review.snapshot && { ...review.snapshot, takenAt: review.snapshot.takenAt.toISOString() },
    opening: texts.get('opening') ?? '',
    closing: texts.get('closing') ?? '',
    attendance: attendants.map(attendanceIn),
    items: agenda.map((row) => itemOf(row, texts.get(row.id) ?? '', voices)),
    carriedOver: await openFollowUps(client, review),
  }
}

function attendanceIn({ id: _, organization, ...each }: Attendant): MinutesContent['attendance'][number] {
  if (!organization) return { ...each, organization }
  const { shortName: _short, ...names } = organization
  return { ...each, organization: names }
}

type Voices = Awaited<ReturnType<typeof voicesIn>>

function itemOf(row: AgendaRow, text: string, voices: Voices): MinutesItem {
  const { followUp, recommendation, theme } = row
  const about = followUp ?? recommendation
  return {
    id: row.id,
    followUp: followUp?.number ?? null,
    recommendation: recommendation?.number ?? null,
    title: about?.title ?? row.title,
    ...(about && { language: about.language, translations: about.translations }),
    theme,
    visibility: about?.visibility ?? 'participants',
    concerns: [
      ...(followUp ? [followUp.lead, ...followUp.supports.map((each) => each.organization)] : []),
      ...(recommendation?.addressees.map((each) => each.organization) ?? []),
    ].flatMap((each) => each?.slug ?? []),
    discussed: row.doneAt !== null || row.decisions.length > 0 || row.remarks.length > 0,
    text,
    decisions: row.decisions.map(decisionOf),
    remarks: row.remarks.map(({ personId, organizationId, ...remark }) => ({
      ...remark,
      ...(voices.people.get(personId) ?? { name: '' }),
      organization: (organizationId && voices.organizations.get(organizationId)) || null,
    })),
  }
}

function decisionOf({ toDueOn, into, made, ...decision }: AgendaRow['decisions'][number]): MinutesDecision {
  return {
    ...decision,
    toDueOn: toDueOn && isoDay(toDueOn),
    into: into?.number ?? null,
    made: made?.number ?? null,
  }
}

async function voicesIn(client: Reader, rows: AgendaRow[]) {
  const remarks = rows.flatMap((row) => row.remarks)
  const people = await client.person.findMany({
    where: { id: { in: remarks.map(({ personId }) => personId) } },
    select: { id: true, ...personSelect },
  })
  const organizations = await client.organization.findMany({
    where: { id: { in: remarks.flatMap(({ organizationId }) => organizationId ?? []) } },
    select: { id: true, ...organization.select },
  })
  return {
    people: new Map(
      people.map(({ id, name, translations }) => [
        id,
        Object.keys(givenIn({ translations })).length > 0 ? { name, translations } : { name },
      ]),
    ),
    organizations: new Map(organizations.map(({ id, ...names }) => [id, names])),
  }
}
