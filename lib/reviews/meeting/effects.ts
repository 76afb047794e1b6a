import { db, type Tx } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import type { Visibility } from '../../db/generated/enums.ts'
import { record } from '../../events/record.ts'
import { verify } from '../../follow-ups/closure.ts'
import { createFollowUp } from '../../follow-ups/create.ts'
import { reschedule } from '../../follow-ups/deadline.ts'
import { discontinue } from '../../follow-ups/discontinuation.ts'
import { merge } from '../../follow-ups/merge.ts'
import { isClosed, isReported, isUnderway } from '../../follow-ups/state.ts'
import type { Messages } from '../../messages/load.ts'
import { type Outcome, ok } from '../../outcome.ts'
import { nameSelect, titleSelect } from '../../translation.ts'
import type { Actor } from '../../viewer.ts'
import { isWithin } from '../../visibility.ts'

export const decisionColumns = {
  id: true,
  kind: true,
  text: true,
  language: true,
  toDueOn: true,
  title: true,
  version: true,
  writtenAt: true,
  confirmedAt: true,
  withdrawnAt: true,
  into: { select: { id: true, number: true, title: true, progress: true, verifiedAt: true } },
  made: { select: { id: true, number: true, title: true } },
  lead: { select: { id: true, ...nameSelect } },
  agendaItem: {
    select: {
      id: true,
      position: true,
      reviewId: true,
      title: true,
      followUp: {
        select: {
          id: true,
          number: true,
          ...titleSelect,
          version: true,
          visibility: true,
          dueOn: true,
          progress: true,
          verifiedAt: true,
          lead: { select: { id: true, ...nameSelect } },
          answers: { select: { recommendation: { select: { number: true } } } },
        },
      },
      recommendation: {
        select: { id: true, number: true, ...titleSelect, visibility: true },
      },
    },
  },
} satisfies Prisma.MeetingDecisionSelect

type Hindrance = keyof Messages['meeting']['cannot']

export type DecisionRow = Prisma.MeetingDecisionGetPayload<{ select: typeof decisionColumns }>

/** Why a decision cannot become state as things are; null where it can. */
export function hindrance({ kind, into, agendaItem: { followUp } }: DecisionRow): Hindrance | null {
  if (kind === 'note' || kind === 'newFollowUp') return null
  if (!followUp) return 'noFollowUp'
  if (kind === 'verify') return isReported(followUp) || followUp.verifiedAt ? null : 'notReported'
  if (kind === 'escalate' && !followUp.lead) return 'nobodyLeads'
  // Broken off between its effect and its mark, it is found done; otherwise the command says that it is closed.
  if ((kind === 'discontinue' || kind === 'merge') && followUp.progress === 'discontinued') return null
  if (isClosed(followUp)) return 'closed'
  if (kind === 'continue' || kind === 'escalate') return null
  if (!isUnderway(followUp)) return 'reported'
  if (kind === 'merge' && (!into || isClosed(into))) return 'intoClosed'
  return null
}

/**
 * Does what was decided through the ordinary command, which checks its rules anew and writes its events with the review as
 * their source. Asked a second time it finds that it is so already.
 * @returns the follow-up that came of it, if one did
 */
export async function carryOut(actor: Actor, decision: DecisionRow): Promise<Outcome<{ madeId?: string }>> {
  const { kind, text, toDueOn, into, title, lead, agendaItem } = decision
  const { followUp, recommendation } = agendaItem
  if (kind === 'newFollowUp') {
    const before = await db.followUp.findFirst({ where: { id: decision.id, seriesId: actor.seriesId } })
    if (before) return ok({ madeId: before.id })
    const made = await createFollowUp(actor, {
      id: decision.id,
      visibility: await visibilityOf(actor, followUp ?? recommendation, lead !== null),
      recommendations: followUp
        ? followUp.answers.map((answer) => answer.recommendation.number)
        : [recommendation?.number ?? 0],
      title,
      description: text,
      offerTo: lead?.id,
      message: '',
      supports: [],
    })
    return made.status === 'ok' ? ok({ madeId: made.value.id }) : made
  }
  if (!followUp) return ok({})
  const { id, version } = followUp
  const command = {
    verify: () => verify(actor, { id, version, reason: text }),
    discontinue: () => discontinue(actor, { id, version, reason: text }),
    reviseDate: () => toDueOn && reschedule(actor, { id, version, dueOn: toDueOn, reason: text }),
    merge: () => into && merge(actor, { id, version, intoId: into.id, reason: text }),
    note: () => null,
    continue: () => null,
    escalate: () => null,
  }[kind]
  const outcome = await command()
  return outcome && outcome.status !== 'ok' ? outcome : ok({})
}

/**
 * What comes of an item is open to nobody to whom the item is not; but whoever is asked to lead it has to see it.
 * @returns undefined for what is usual in the series
 */
async function visibilityOf(actor: Actor, item: { visibility: Visibility } | null, led: boolean) {
  const { defaultVisibility } = await db.series.findUniqueOrThrow({ where: { id: actor.seriesId } })
  if (!item || isWithin(defaultVisibility, item.visibility)) return undefined
  return led && item.visibility === 'secretariat' ? ('organization' as const) : item.visibility
}

/** What is no change of the item but a word on its record, written together with the confirmation. */
export async function putOnRecord(tx: Tx, actor: Actor, review: { number: number }, decision: DecisionRow) {
  const { followUp } = decision.agendaItem
  if (!followUp) return
  const said = { number: followUp.number, review: review.number, text: decision.text }
  const visibility = followUp.visibility === 'public' ? ('participants' as const) : followUp.visibility
  const about = { followUpId: followUp.id, visibility }
  if (decision.kind === 'note') await record(tx, actor, 'meeting.noted', said, about)
  if (decision.kind === 'continue') await record(tx, actor, 'meeting.continued', said, about)
  if (decision.kind === 'escalate' && followUp.lead)
    await record(tx, actor, 'meeting.escalated', { ...said, organization: followUp.lead }, about)
}
