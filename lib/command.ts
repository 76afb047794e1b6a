import { note } from './audit/note.ts'
import { type Tx, transaction } from './db/client.ts'
import { Prisma } from './db/generated/client.ts'
import type { MessageKey } from './messages/load.ts'
import { conflict, forbidden, notFound, type Outcome, ok, type Refused } from './outcome.ts'
import { can, type Granted, type Item, type Verb } from './policy.ts'
import { personName, personSelect } from './translation.ts'
import type { Actor, Viewer } from './viewer.ts'

/** What commands are on, once for each noun. */
export type Noun<Found, Target> = {
  /** through the actor, and locked, so that commands on one thing follow each other and each sees what the last one did */
  find: (tx: Tx, actor: Actor, target: Target) => Promise<Found | null>
  /** what the policy looks at */
  concerns?: (found: Found) => Item
  /** what somebody else did since the version that the actor saw; left out by nouns without a version of their own */
  lost?: (found: Found, tx: Tx, actor: Actor) => Promise<Refused>
  /** why not, for every command on it */
  rule?: (found: Found, tx: Tx, actor: Actor) => Refused | null | Promise<Refused | null>
  /** written with every command on it */
  after?: (found: Found, tx: Tx) => Promise<void>
}

/** What a command consists of, in the order in which it is asked. */
export type Steps<Found, V extends Verb, R extends Ruling, T> = {
  verb: V
  /** what the policy looks at besides what the noun says */
  concerning?: (found: Found, tx: Tx) => Item | Promise<Item>
  /** the answer when it is so already: nothing is written, and no event */
  already?: (found: Found, tx: Tx) => Outcome<T> | null | Promise<Outcome<T> | null>
  /** why not; else null, or `ok` with what was found out and is to be written */
  rule?: (found: Found, tx: Tx) => R | Promise<R>
  /** @param by the actor, as whoever the policy let do this */
  write: (found: Found, tx: Tx, given: Given<R>, by: Actor & Granted<V>) => Promise<T>
}

export type Ruling = Outcome<unknown> | null
type Given<R> = R extends { status: 'ok'; value: infer Value } ? Value : R extends null ? undefined : never

/** Thrown by a `write` that finds on its way that it cannot be: nothing is written, and this is the answer. */
export class Refusal extends Error {
  readonly outcome: Refused

  constructor(outcome: Refused) {
    super(outcome.status)
    this.outcome = outcome
  }
}

/**
 * The way of every command: its thing is found through the actor and locked, the actor authorized, the version and the
 * rule checked, and the change written with its event; all in one transaction.
 * @returns the function that does so with the commands on one noun. `target.version` is the state that the actor saw;
 *   somebody else's change since then is a conflict
 */
export function commandOn<Found extends object, Target extends { version?: number }>(noun: Noun<Found, Target>) {
  return async <V extends Verb, R extends Ruling, T>(
    actor: Actor,
    target: Target,
    steps: Steps<Found, V, R, T>,
  ): Promise<Outcome<T>> => {
    try {
      const outcome = await transaction(inOrder, actor.at)
      if (outcome === forbidden) note('refused', { ...whoIs(actor), detail: steps.verb })
      return outcome
    } catch (error) {
      if (error instanceof Refusal) return error.outcome
      throw error
    }

    async function inOrder(tx: Tx): Promise<Outcome<T>> {
      const found = await noun.find(tx, actor, target)
      if (!found) return notFound
      const concerned = { ...noun.concerns?.(found), ...(await steps.concerning?.(found, tx)) }
      if (!can(actor, steps.verb, concerned)) return forbidden
      const already = await steps.already?.(found, tx)
      if (already) return already
      const version = 'version' in found ? found.version : undefined
      if (noun.lost && target.version !== undefined && target.version !== version) return noun.lost(found, tx, actor)
      const ruled = (await noun.rule?.(found, tx, actor)) ?? (await steps.rule?.(found, tx)) ?? ok(undefined)
      if (ruled.status !== 'ok') return ruled
      const value = await steps.write(found, tx, ruled.value as Given<R>, actor)
      await noun.after?.(found, tx)
      return ok(value)
    }
  }
}

function whoIs({ seriesId, personId }: Actor) {
  return { seriesId, personId }
}

type Columns<Table extends Prisma.ModelName> = keyof Prisma.TypeMap['model'][Table]['payload']['scalars']
type OfSeries = { [Table in Prisma.ModelName]: 'seriesId' extends Columns<Table> ? Table : never }[Prisma.ModelName]

const through = (parent: Prisma.ModelName) => {
  const column = `${parent.charAt(0).toLowerCase()}${parent.slice(1)}Id`
  return `select "seriesId" from "${parent}" as parent where parent.id = "${column}"`
}

/** The series of a row, of tables that do not name it themselves. */
const seriesThrough = {
  Series: 'id',
  Person: `select "seriesId" from "Membership" where "personId" = "Person".id union all select "seriesId"
    from "Roundtable" join "Participation" on "roundtableId" = "Roundtable".id where "personId" = "Person".id`,
  Participation: through('Roundtable'),
  Addressee: through('Recommendation'),
  Response: through('Recommendation'),
  Update: through('FollowUp'),
  Evidence: through('FollowUp'),
  ReviewRequest: through('Review'),
  PackJob: through('Snapshot'),
}

export type Lockable = OfSeries | keyof typeof seriesThrough

/** Holds a row of the actor's series until committed; nobody of another series keeps its commands waiting. */
export async function lock(tx: Tx, { seriesId }: Pick<Viewer, 'seriesId'>, table: Lockable, id: string) {
  const ofSeries: { [table: string]: string } = seriesThrough
  const its = Prisma.raw(ofSeries[table] ?? '"seriesId"')
  const from = Prisma.raw(`"${table}"`)
  await tx.$queryRaw`select id from ${from} where id = ${id}::uuid and ${seriesId}::uuid in (${its}) for no key update`
}

/** That the state is another by now, and who did the last of these events. */
export async function changedBy(
  tx: Tx,
  actor: Viewer,
  events: Prisma.EventWhereInput,
  message: MessageKey = 'errors.changed',
) {
  const event = await tx.event.findFirst({
    where: { ...events, actorId: { not: null } },
    orderBy: { sequence: 'desc' },
    select: { actorId: true },
  })
  return conflict(message, { name: await nameFor(tx, actor, event?.actorId) })
}

/** What the actor calls somebody. */
export async function nameFor(tx: Pick<Tx, 'person'>, { language }: Viewer, personId: string | null = null) {
  const person = personId && (await tx.person.findUnique({ where: { id: personId }, select: personSelect }))
  return person ? personName(person, language) : '–'
}
