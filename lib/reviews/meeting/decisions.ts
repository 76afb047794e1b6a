import { z } from 'zod'
import type { Tx } from '../../db/client.ts'
import { DecisionKind } from '../../db/generated/enums.ts'
import { record } from '../../events/record.ts'
import { choice, dayField, id, optionalId, text } from '../../form-fields.ts'
import { languageOf } from '../../language-of.ts'
import { key } from '../../messages/key.ts'
import { todayIn } from '../../on-series.ts'
import { conflict, done, invalid, notFound, type Outcome, ok } from '../../outcome.ts'
import { type Actor, nowOf } from '../../viewer.ts'
import { visibleFollowUps } from '../../visibility.ts'
import { calledInEvents } from '../agenda/on-agenda.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { aboutMeeting, type MeetingItem, onMeetingItem } from './on-meeting.ts'

export function kindsFor(item: { followUpId: string | null; recommendationId: string | null }): DecisionKind[] {
  if (item.followUpId) return Object.values(DecisionKind)
  return item.recommendationId ? ['note', 'newFollowUp'] : ['note']
}

const needsText: DecisionKind[] = ['note', 'reviseDate', 'escalate', 'discontinue']

/** `decisionId` comes from the form, so that one sent twice is one; `version` 0: it is new, else as the writer saw it. */
export const decisionInput = z
  .object({
    id,
    itemId: id,
    decisionId: id,
    version: z.coerce.number(key('errors.invalid')).int().nonnegative(),
    kind: choice(DecisionKind),
    text: text(5000),
    toDueOn: z.union([z.literal('').transform(() => undefined), dayField], key('errors.date')).optional(),
    into: text(20),
    title: text(300),
    leadId: optionalId,
  })
  .superRefine(({ kind, ...given }, context) => {
    const missing = (field: string) =>
      context.addIssue({ code: 'custom', message: key('errors.required'), path: [field] })
    if (needsText.includes(kind) && !given.text) missing('text')
    if (kind === 'reviseDate' && !given.toDueOn) missing('toDueOn')
    if (kind === 'merge' && !given.into) missing('into')
    if (kind === 'newFollowUp' && !given.title) missing('title')
  })

type Input = z.infer<typeof decisionInput>

/** Writes down an outcome, or changes one that is not confirmed; somebody else's change meanwhile is shown, not lost. */
export function writeDecision(actor: Actor, input: Input): Promise<Outcome> {
  const { decisionId, version } = input
  return onMeetingItem(actor, input, {
    verb: 'takeNotes',
    already: async (item, tx) => {
      const written = await find(tx, item, decisionId)
      if (!written) return version === 0 ? null : notFound
      if (version === 0 && written.version === 1) return done
      if (written.confirmedAt) return changedMeanwhile(tx, actor, written)
      if (written.withdrawnAt) return conflict('meeting.errors.withdrawn')
      if (written.version === version) return null
      return changedMeanwhile(tx, actor, written)
    },
    rule: async (item, tx) =>
      kindsFor(item).includes(input.kind) ? dataOf(tx, actor, item, input) : invalid('kind', 'errors.choose'),
    write: async ({ review, ...item }, tx, data) => {
      const before = await find(tx, item, decisionId)
      const written = { ...data, writtenById: actor.personId, writtenAt: nowOf(actor) }
      if (before)
        await tx.meetingDecision.update({
          where: { id: decisionId },
          data: { ...written, version: { increment: 1 } },
        })
      else await tx.meetingDecision.create({ data: { id: decisionId, agendaItemId: item.id, ...written } })
      const outcome = { number: review.number, item: calledInEvents(item), kind: input.kind, text: input.text }
      const about = aboutMeeting(review)
      if (before) await record(tx, actor, 'meeting.outcomeChanged', { ...outcome, old: before.text }, about)
      else await record(tx, actor, 'meeting.outcomeWritten', outcome, about)
    },
  })
}

export const withdrawDecisionInput = z.object({
  id,
  itemId: id,
  decisionId: id,
  version: z.coerce.number(key('errors.invalid')).int().positive(),
})

/** Strikes out an outcome that is not confirmed; it stays on record. */
export function withdrawDecision(actor: Actor, input: z.infer<typeof withdrawDecisionInput>): Promise<Outcome> {
  const { decisionId, version } = input
  return onMeetingItem(actor, input, {
    verb: 'takeNotes',
    already: async (item, tx) => {
      const written = await find(tx, item, decisionId)
      if (!written) return notFound
      if (written.withdrawnAt) return done
      if (written.confirmedAt) return changedMeanwhile(tx, actor, written)
      return written.version === version ? null : changedMeanwhile(tx, actor, written)
    },
    write: async ({ review, ...item }, tx) => {
      const { kind, text } = await tx.meetingDecision.update({
        where: { id: decisionId },
        data: { withdrawnAt: nowOf(actor), version: { increment: 1 } },
      })
      const outcome = { number: review.number, item: calledInEvents(item), kind, text }
      await record(tx, actor, 'meeting.outcomeWithdrawn', outcome, aboutMeeting(review))
    },
  })
}

/** The row for what was typed; fields of another kind are left out, since they were perhaps typed before the kind changed. */
async function dataOf(tx: Tx, actor: Actor, item: MeetingItem, input: Input) {
  const { kind, text } = input
  const none = { toDueOn: null, intoId: null, title: '', leadId: null }
  const data = { ...none, kind, text, language: languageOf(text) }
  if (kind === 'reviseDate') {
    const past = input.toDueOn && input.toDueOn < (await todayIn(tx, actor))
    return past ? invalid('toDueOn', 'followUps.errors.past') : ok({ ...data, toDueOn: input.toDueOn ?? null })
  }
  if (kind === 'merge') {
    const [, digits] = /^(?:f-?)?(\d{1,9})$/i.exec(input.into.normalize('NFKC')) ?? []
    const into = await tx.followUp.findFirst({
      where: { AND: [visibleFollowUps(actor), { number: Number(digits ?? 0) }] },
      select: { id: true },
    })
    if (!into || into.id === item.followUpId) return invalid('into', 'meeting.errors.into', { into: input.into })
    return ok({ ...data, intoId: into.id })
  }
  if (kind === 'newFollowUp') {
    const { title, leadId = null } = input
    const lead = leadId && (await tx.organization.count({ where: { id: leadId, seriesId: actor.seriesId } }))
    return leadId && !lead ? invalid('leadId', 'errors.choose') : ok({ ...data, title, leadId })
  }
  return ok(data)
}

function find(tx: Tx, item: MeetingItem, id: string) {
  return tx.meetingDecision.findFirst({ where: { id, agendaItemId: item.id } })
}
