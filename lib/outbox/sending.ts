import { z } from 'zod'
import { db } from '../db/client.ts'
import { withoutToken } from './enqueue.ts'
import { type Failure, failureOf } from './failure.ts'
import type { Transport } from './transport.ts'

/** Spread over about eight hours; after the last one the outbox page says so and offers to try again. */
export const attemptsAllowed = 10

/** What waits for being sent. A fictional series mails nobody. */
const waitingWhere = {
  sentAt: null,
  sendingSince: null,
  attempts: { lt: attemptsAllowed },
  OR: [{ seriesId: null }, { series: { fictional: false } }],
}

/**
 * Sends what waits in the outbox, one message after the other. Several processes may do so at once: each message is claimed
 * by one of them before it is handed over, and a claim that nobody finished is never taken up again by itself, since the
 * mail may have gone out. So nothing is sent twice.
 * @param stopping asked between two messages
 */
export async function sendMessages(transport: Transport, stopping = () => false) {
  if (!(await db.message.findFirst({ where: waitingWhere, select: { id: true } }))) return
  if (!(await isReachable(transport))) return
  for (let message = await claim(); message; message = stopping() ? undefined : await claim()) {
    await send(transport, message)
  }
}

/** Asked before anything is claimed: an hour without mail server costs no message its attempts. */
async function isReachable(transport: Transport) {
  try {
    await transport.verify()
    return true
  } catch (error) {
    await db.message.updateMany({ where: waitingWhere, data: { error: failureOf(error).said } })
    return false
  }
}

const claimed = z.object({
  id: z.string(),
  toEmail: z.string(),
  toName: z.string(),
  subject: z.string(),
  body: z.string(),
  attempts: z.number(),
})

async function claim() {
  const [message] = z.array(claimed).parse(
    await db.$queryRaw`
    update "Message" set "sendingSince" = now(), attempts = attempts + 1
    where id = (
      select m.id from "Message" m left join "Series" s on s.id = m."seriesId"
      where m."sentAt" is null and m."sendingSince" is null and m."retryAt" <= now() and m.attempts < ${attemptsAllowed}
        and s.fictional is not true
      order by m."createdAt" limit 1
      for update of m skip locked
    )
    returning id::text, "toEmail", "toName", subject, body, attempts`,
  )
  return message
}

async function send(transport: Transport, message: z.infer<typeof claimed>) {
  const { id, toName, toEmail, subject, body, attempts } = message
  try {
    const to = { name: toName, address: toEmail }
    const attachments = await filesOf(id)
    await transport.sendMail({ to, subject, text: body, attachments, messageId: `<${id}@roundtable-follow-up>` })
  } catch (error) {
    await db.message.update({ where: { id }, data: afterFailure(failureOf(error), attempts) })
    return
  }
  await db.message.update({
    where: { id },
    data: { sentAt: new Date(), sendingSince: null, error: null, body: withoutToken(body) },
  })
}

async function filesOf(messageId: string) {
  const files = await db.messageFile.findMany({ where: { messageId }, orderBy: { name: 'asc' } })
  return files.map(({ name, mediaType, bytes }) => ({
    filename: name,
    contentType: mediaType,
    content: Buffer.from(bytes),
  }))
}

function afterFailure({ kind, said }: Failure, attempts: number) {
  // Stays claimed: whether to send it once more is for a person to decide, on the outbox page.
  if (kind === 'unknown') return { error: said }
  return {
    error: said,
    sendingSince: null,
    attempts: kind === 'refused' ? attemptsAllowed : attempts,
    retryAt: new Date(Date.now() + 2 ** (attempts - 1) * 60_000),
  }
}
