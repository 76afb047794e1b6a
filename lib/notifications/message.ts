import type { Tx } from '../db/client.ts'
import type { Language } from '../db/generated/enums.ts'
import { describe, line } from '../events/describe.ts'
import { localized } from '../localized.ts'
import type { NewMessage } from '../mail/outbox.ts'
import { type MailKind, mailText } from '../mail/texts.ts'
import { newLink } from '../people/sign-in-link.ts'
import type { ToldEvent } from './event.ts'
import type { Told } from './tell.ts'

/** The message to one member about one event, in the member's language. */
export async function messageAbout(tx: Tx, event: ToldEvent, mail: MailKind, member: Told): Promise<NewMessage> {
  const { person, personId, organization } = member
  const language = person.language ?? event.series.languages[0] ?? 'en'
  const text = mailText(mail, {
    person,
    series: event.series,
    language,
    path: mail === 'invitation' ? await invitation(tx, event, personId) : pathTo(event),
    line: mail === 'invitation' ? undefined : line(told(event, language), language),
    item: itemOf(event, language),
    quote: event.comment?.body,
    values: {
      actor: event.actor?.name ?? '',
      organization: organization ? localized(organization, 'name', language) : '',
    },
  })
  return {
    seriesId: event.seriesId,
    kind: mail,
    // An edit mails only those whom the comment did not mention before.
    key: mail === 'mentioned' ? `mentioned:${event.commentId}:${personId}` : `${event.id}:${personId}`,
    to: { email: person.email ?? '', name: person.name, language },
    ...text,
  }
}

/**
 * An invitation sent again ends the link of the one before. Somebody who belongs to another series gets no link that signs
 * in, since this series' secretariat reads its outbox.
 */
async function invitation(tx: Tx, { seriesId, series }: ToldEvent, personId: string) {
  const elsewhere = { personId, endedAt: null, seriesId: { not: seriesId } }
  if (await tx.membership.findFirst({ where: elsewhere })) return `/sign-in?to=/${series.slug}`
  await tx.signInLink.deleteMany({ where: { kind: 'invitation', personId } })
  return newLink(tx, 'invitation', personId)
}

function told({ kind, payload, seriesId, organization, actor }: ToldEvent, language: Language) {
  const secretariat = actor?.memberships.some((held) => held.seriesId === seriesId && held.role === 'secretariat')
  return describe({ kind, payload, organization, actor: actor && { name: actor.name, secretariat } }, language)
}

function pathTo({ series, commentId, followUp, recommendation }: ToldEvent) {
  if (commentId) return `/${series.slug}/comments/${commentId}`
  if (followUp) return `/${series.slug}/follow-ups/${followUp.number}`
  return recommendation ? `/${series.slug}/recommendations/${recommendation.number}` : `/${series.slug}`
}

function itemOf({ followUp, recommendation }: ToldEvent, language: Language) {
  if (followUp) return `F-${followUp.number} ${followUp.title}`
  return recommendation ? `R-${recommendation.number} ${localized(recommendation, 'title', language)}` : undefined
}
