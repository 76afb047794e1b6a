import { z } from 'zod'
import { db } from '../../db/client.ts'
import { id, typed, version } from '../../form-fields.ts'
import { conflict, invalid, notFound, type Outcome, ok } from '../../outcome.ts'
import type { Actor } from '../../viewer.ts'
import { saveReplies } from './replies.ts'
import { visibleRequests } from './request.ts'
import { saveRow, saveRowInput } from './row.ts'

/** `<row>.<field>` and `reply.<n>`, as the page's controls are named. */
function nested(form: unknown) {
  const rows: Record<string, Record<string, unknown>> = {}
  const replies: unknown[] = []
  const { id, version, next, ...rest } = z.looseObject({}).parse(form)
  for (const [name, value] of Object.entries(rest)) {
    const [, row, field, reply] = /^(?:([\da-f-]{36})\.(\w+)|reply\.(\d{1,2}))$/.exec(name) ?? []
    if (reply) replies[Number(reply)] = value
    if (!row || !field) continue
    rows[row] ??= { id: row }
    rows[row][field] = value
  }
  return { id, version, next, rows, replies: [...replies].map((each) => each ?? '') }
}

/** The whole page as a form sends it. `next`: whether to go on to handing in. */
export const saveAnswersInput = z.preprocess(
  nested,
  z.object({
    id,
    version,
    next: z.enum(['stay', 'check']).default('stay'),
    rows: z.record(id, saveRowInput),
    replies: z.array(typed(10_000)).max(50),
  }),
)

type Input = z.infer<typeof saveAnswersInput>

/** Keeps every row of the page that differs from what is kept; a row that somebody else changed is left as it is, and named. */
export async function saveAnswers(
  actor: Actor,
  { rows, ...input }: Input,
): Promise<Outcome<{ number: number; next: Input['next'] }>> {
  const request = await db.reviewRequest.findFirst({
    where: { AND: [visibleRequests(actor), { id: input.id }] },
    select: { id: true, review: { select: { number: true } }, rows: { select: { id: true, followUp: true } } },
  })
  if (!request) return notFound
  const replied = await saveReplies(actor, input)
  if (replied.status !== 'ok') return replied
  const changed: number[] = []
  for (const { id, followUp } of request.rows.sort((a, b) => a.followUp.number - b.followUp.number)) {
    const typed = rows[id]
    const outcome = typed && (await saveRow(actor, typed))
    if (outcome?.status === 'conflict') changed.push(followUp.number)
    else if (outcome?.status === 'invalid')
      return invalid(`rows.${id}.${outcome.field}`, outcome.message, outcome.values)
    else if (outcome?.status === 'refused') return outcome
  }
  if (changed.length > 0)
    return conflict('collecting.errors.rowsChanged', { rows: changed.map((number) => `F-${number}`).join(', ') })
  return ok({ number: request.review.number, next: input.next })
}
