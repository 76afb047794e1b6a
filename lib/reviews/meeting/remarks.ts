import { z } from 'zod'
import type { Tx } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { id, requiredText } from '../../form-fields.ts'
import { languageOf } from '../../language-of.ts'
import { key } from '../../messages/key.ts'
import { done, invalid, notFound } from '../../outcome.ts'
import { can } from '../../policy.ts'
import { type Actor, nowOf, type Viewer } from '../../viewer.ts'
import { calledInEvents } from '../agenda/on-agenda.ts'
import type { FoundReview } from '../review.ts'
import { aboutItem, onMeetingItem } from './on-meeting.ts'

/** `remarkId` comes from the form, so that one sent twice over a poor line is one remark. */
export const remarkInput = z.object({
  id,
  itemId: id,
  remarkId: id,
  text: requiredText(2000),
  visibility: z.enum(['participants', 'organization', 'secretariat'], key('errors.choose')).default('participants'),
})

export function remark(actor: Actor, input: z.infer<typeof remarkInput>) {
  const { remarkId, text, visibility } = input
  return onMeetingItem(actor, input, {
    verb: 'remark',
    concerning: async (_, tx) => ({ authorId: (await find(tx, remarkId))?.personId }),
    already: async (_, tx) => ((await find(tx, remarkId)) ? done : null),
    rule: ({ review }) => (takesRemarks(actor, review) ? null : invalid('', 'meeting.errors.circulated')),
    write: async ({ review, ...item }, tx) => {
      const { personId, organizationId } = actor
      const said = { personId, organizationId, text, language: languageOf(text), visibility, at: nowOf(actor) }
      await tx.remark.create({ data: { id: remarkId, agendaItemId: item.id, ...said } })
      const remarked = { number: review.number, item: calledInEvents(item) }
      await record(tx, actor, 'meeting.remarked', remarked, aboutItem(review, item, visibility))
    },
  })
}

/** Until the draft goes round, which holds what was said: from then on participants comment on that. */
export function takesRemarks(viewer: Viewer, review: FoundReview) {
  return review.draftedAt === null || can(viewer, 'takeNotes')
}

export const withdrawRemarkInput = z.object({ id, itemId: id, remarkId: id })

/** Its author takes it back, or the secretariat. */
export function withdrawRemark(actor: Actor, input: z.infer<typeof withdrawRemarkInput>) {
  return onMeetingItem(actor, input, {
    verb: 'withdrawRemark',
    concerning: async (_, tx) => ({ authorId: (await find(tx, input.remarkId))?.personId }),
    already: async (item, tx) => {
      const found = await find(tx, input.remarkId)
      if (found?.agendaItemId !== item.id) return notFound
      return found.withdrawnAt ? done : null
    },
    write: async ({ review, ...item }, tx) => {
      const { visibility } = await tx.remark.update({
        where: { id: input.remarkId },
        data: { withdrawnAt: nowOf(actor), version: { increment: 1 } },
      })
      const withdrawn = { number: review.number, item: calledInEvents(item) }
      await record(tx, actor, 'meeting.remarkWithdrawn', withdrawn, aboutItem(review, item, visibility))
    },
  })
}

function find(tx: Tx, id: string) {
  return tx.remark.findUnique({ where: { id } })
}
