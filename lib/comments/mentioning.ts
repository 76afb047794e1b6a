import type { Tx } from '../db/client.ts'
import { messages } from '../messages/load.ts'
import { invalid, ok } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { type Circle, excludedFrom } from './audience.ts'
import { directoryOf, type Known } from './directory.ts'
import type { Item } from './item.ts'
import { parseMarkdown } from './markdown.ts'
import { findMentions } from './mentions.ts'

/** Whom a text mentions, or why it may not: a name that fits two people, somebody who may not see the comment. */
export async function mentionedIn(tx: Tx, actor: Actor, body: string, item: Item, circle: Circle) {
  const found = findMentions(parseMarkdown(body), await directoryOf(actor, tx))
  const unclear = found.find(({ who }) => who.length > 1)
  if (unclear) return invalid('body', 'comments.errors.unclear', { name: unclear.name })
  const who = [...new Map(found.flatMap((each) => each.who).map((known) => [known.id, known])).values()]
  const excluded = await excludedFrom(tx, actor, item, circle, who)
  if (excluded.length === 0) return ok(who.filter((known) => known.id !== actor.personId))
  const names = excluded.map((known) => known.label(actor.language))
  const message =
    circle.visibility === 'participants' || circle.visibility === 'public' ? 'closedItem' : 'closedComment'
  return invalid('body', `comments.errors.${message}`, { names: names.join(messages[actor.language].language.comma) })
}

/** Makes the mentions of a comment those of its present wording; whoever was mentioned before keeps the mark "seen". */
export async function keepMentions(tx: Tx, commentId: string, who: Known[]) {
  const wanted = new Set(who.map((known) => known.id))
  const present = await tx.mention.findMany({ where: { commentId } })
  const gone = present.filter((mention) => !wanted.has(mention.personId ?? mention.organizationId ?? ''))
  const known = new Set(present.map((mention) => mention.personId ?? mention.organizationId))
  await tx.mention.deleteMany({ where: { id: { in: gone.map((mention) => mention.id) } } })
  await tx.mention.createMany({
    data: who
      .filter(({ id }) => !known.has(id))
      .map(({ kind, id }) => ({ commentId, ...(kind === 'person' ? { personId: id } : { organizationId: id }) })),
  })
}
