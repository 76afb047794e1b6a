import { db, reader, type Tx } from '../db/client.ts'
import { namesNow, namingSelect, organizationsNow } from '../events/names-now.ts'
import { nameSelect, personSelect, shortNameSelect, titleSelect } from '../translation.ts'
import { secretariatOf } from '../viewer.ts'

export type ToldEvent = NonNullable<Awaited<ReturnType<typeof eventToTell>>>

/** One event with all that the rules, the texts and the link of a mail about it need. */
export function eventToTell(tx: Tx, id: string) {
  return tx.event.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      payload: true,
      seriesId: true,
      actorId: true,
      personId: true,
      commentId: true,
      followUpId: true,
      recommendationId: true,
      series: {
        select: { slug: true, ...nameSelect, languages: true, fictional: true },
      },
      organization: { select: shortNameSelect },
      actor: { select: { ...personSelect, memberships: { select: { seriesId: true, role: true } } } },
      recommendation: { select: { number: true, ...titleSelect } },
      review: {
        select: {
          number: true,
          closesOn: true,
          message: true,
          language: true,
          translations: true,
          roundtable: { select: titleSelect },
        },
      },
      followUp: { select: { number: true, ...titleSelect, leadId: true, contactId: true } },
      comment: {
        select: {
          body: true,
          language: true,
          translations: true,
          withdrawnAt: true,
          mentions: { select: { personId: true, organizationId: true } },
          parent: { select: { authorId: true } },
        },
      },
    },
  })
}

/** What it names, as that is called now; asked beforehand, since a transaction takes one question at a time. */
export async function namesToTell(eventId: string) {
  const select = { seriesId: true, ...namingSelect }
  const { seriesId, ...event } = await db.event.findUniqueOrThrow({ where: { id: eventId }, select })
  const asking = reader(secretariatOf(seriesId))
  return namesNow(asking, seriesId, [event], await organizationsNow(asking, seriesId))
}
