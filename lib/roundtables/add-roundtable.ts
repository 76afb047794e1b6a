import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { ParticipantPart } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { givenTranslations, translated } from '../translation.ts'
import { nowOf } from '../viewer.ts'
import type { Curator } from './series.ts'

const text = z.string().trim().min(1)
const optional = text.nullable().default(null)

/** `printedTitle` and `printedAs` are the position and the organization as the source prints them, wrapped lines joined. */
export const participantInput = z.strictObject({
  name: text,
  part: z.enum(ParticipantPart).default('participant'),
  printedTitle: z.string().trim(),
  printedAs: z.string().trim(),
  translations: givenTranslations(['name', 'printedTitle', 'printedAs'], 500),
  organizationId: z.uuid().nullable(),
  /** Who it is; null: somebody new; without, whoever is known by that name at that organization. */
  personId: z.uuid().nullable().optional(),
})

export const roundtableFields = z.strictObject({
  title: text,
  startsAt: z.date().nullable().default(null),
  endsAt: z.date().nullable().default(null),
  place: optional,
  note: optional,
  translations: givenTranslations(['title', 'place', 'note'], 500),
  /** false: planned, perhaps without a date */
  held: z.boolean(),
  participants: z.array(participantInput).default([]),
})

const roundtableInput = roundtableFields
  .refine((input) => !input.endsAt || (input.startsAt && input.startsAt < input.endsAt), 'it ends before it starts')
  .refine((input) => !input.held || input.startsAt, 'a roundtable that was held has a date')

/** Adds the next roundtable of a series, with who sat at its table in the order given. */
export async function addRoundtable(tx: Tx, curator: Curator, input: z.input<typeof roundtableInput>) {
  const { participants, translations, ...roundtable } = roundtableInput.parse(input)
  const { seriesId } = curator
  const last = await tx.roundtable.aggregate({ where: { seriesId }, _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  const { title, place, note, held, startsAt } = roundtable
  const words = translated(curator, { title, place, note }, translations)
  const { id } = await tx.roundtable.create({
    data: { ...roundtable, ...words, seriesId, number },
    select: { id: true },
  })
  const happened = { number, title, held, startsAt: startsAt?.toISOString() ?? null }
  await record(tx, curator, 'roundtable.added', happened, { visibility: 'public' })
  return { id, number, participants: await seat(tx, curator, id, participants) }
}

const holdInput = z.strictObject({
  id: z.uuid(),
  startsAt: z.date(),
  endsAt: z.date().nullable().default(null),
  participants: z.array(participantInput).default([]),
})

/** A roundtable that was planned has been held: when, and who sat at its table. */
export async function holdRoundtable(tx: Tx, curator: Curator, input: z.input<typeof holdInput>) {
  const { id, startsAt, endsAt, participants } = holdInput.parse(input)
  const { number, title } = await tx.roundtable.update({
    where: { id, seriesId: curator.seriesId },
    data: { held: true, startsAt, endsAt },
    select: { number: true, title: true },
  })
  const happened = { number, title, held: true, startsAt: startsAt.toISOString() }
  await record(tx, curator, 'roundtable.added', happened, { visibility: 'public' })
  return { id, number, participants: await seat(tx, curator, id, participants) }
}

type Participant = z.infer<typeof participantInput>

/** Seats participants behind those who sit at this roundtable already; whoever sits there keeps their seat. */
export async function seat(tx: Tx, curator: Curator, roundtableId: string, participants: Participant[]) {
  const there = await tx.participation.findMany({ where: { roundtableId }, select: { personId: true, position: true } })
  let position = Math.max(0, ...there.map((each) => each.position))
  const seated: { personId: string; name: string }[] = []
  for (const { name, personId: known, translations, ...seat } of participants) {
    const ofOrganization = known === null ? undefined : seat.organizationId
    const personId = known ?? (await personNamed(tx, curator, { name, translations }, ofOrganization))
    seated.push({ personId, name })
    if (there.some((each) => each.personId === personId)) continue
    position += 1
    const { printedTitle, printedAs } = seat
    const words = translated(curator, { printedTitle, printedAs }, translations)
    await tx.participation.create({ data: { ...seat, ...words, roundtableId, personId, position } })
    there.push({ personId, position })
  }
  return seated
}

/** Whoever sat in this series before, or is a member of it, under this name for the same organization is the same person. */
async function personNamed(
  tx: Tx,
  curator: Curator,
  { name, translations: given }: Pick<Participant, 'name' | 'translations'>,
  organizationId?: string | null,
) {
  const { seriesId } = curator
  const sat = { participations: { some: { organizationId, roundtable: { seriesId } } } }
  const isMember = { memberships: { some: { organizationId, seriesId } } }
  const known =
    organizationId === undefined
      ? null
      : await tx.person.findFirst({ where: { name, OR: [sat, isMember] }, select: { id: true } })
  if (known) return known.id
  const { translations } = translated(curator, { name }, given)
  const data = { name, translations, createdAt: nowOf(curator) }
  const { id } = await tx.person.create({ data, select: { id: true } })
  return id
}
