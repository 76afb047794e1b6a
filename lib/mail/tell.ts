import { db, type Tx, transaction } from '../db/client.ts'
import type { EventKind } from '../events/catalogue.ts'
import type { NamesNow } from '../events/names-now.ts'
import { enqueueMessage } from '../outbox/enqueue.ts'
import { type Enclosures, enclosedWith } from './enclosed.ts'
import { eventToTell, namesToTell, type ToldEvent } from './event-to-tell.ts'
import { messageAbout } from './message.ts'
import { maySee, membersToTell } from './recipients.ts'
import { rules } from './rules.ts'

const attemptsAllowed = 5

/**
 * Writes the messages about every event that nobody was told of yet, each event in one transaction with the end of its
 * waiting. So a crash at any point neither loses nor doubles a message, and several processes may do this at once.
 */
export async function tellOfEvents(stopping = () => false) {
  const failed: string[] = []
  while (!stopping()) {
    const eventId = await next(failed)
    if (!eventId) return
    try {
      const enclosed = await enclosedWith(eventId)
      const names = await namesToTell(eventId)
      await transaction((tx) => tell(tx, eventId, enclosed, names))
    } catch (error) {
      console.error(`nobody was told of event ${eventId}:`, error)
      await db.untoldEvent.updateMany({ where: { eventId }, data: { attempts: { increment: 1 } } })
      failed.push(eventId)
    }
  }
}

async function next(failed: string[]) {
  const waiting = await db.untoldEvent.findFirst({
    where: { attempts: { lt: attemptsAllowed }, eventId: { notIn: failed } },
    orderBy: { event: { sequence: 'asc' } },
    select: { eventId: true },
  })
  return waiting?.eventId
}

async function tell(tx: Tx, eventId: string, enclosed: Enclosures, names: NamesNow) {
  // Waits for whoever else is at it; then the row is gone and there is nothing to do.
  const held = await tx.$executeRaw`select 1 from "UntoldEvent" where "eventId" = ${eventId}::uuid for update`
  if (held === 0) return
  const event = await eventToTell(tx, eventId)
  if (event && !event.series.fictional) await writeMessages(tx, event, enclosed, names)
  await tx.untoldEvent.delete({ where: { eventId } })
}

async function writeMessages(tx: Tx, event: ToldEvent, enclosed: Enclosures, names: NamesNow) {
  const told = new Set([event.actorId])
  for (const { mail, to } of rules[event.kind as EventKind] ?? []) {
    for (const member of await membersToTell(tx, event, to(event))) {
      if (told.has(member.personId) || !(await maySee(tx, event, member))) continue
      told.add(member.personId)
      await enqueueMessage(tx, await messageAbout(tx, event, names, mail, member, enclosed.get(member.personId)))
    }
  }
}
