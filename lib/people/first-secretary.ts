import { z } from 'zod'
import { db, type Tx, transaction } from '../db/client.ts'
import { Language } from '../db/generated/enums.ts'
import { choice, mark, optionalId, typed } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { invalid, ok } from '../outcome.ts'
import { emailField } from './email.ts'
import { join } from './join.ts'
import { openSession } from './sessions.ts'
import { findLink, linkDead, newLink, spendLink } from './sign-in-link.ts'

/** `personId`: somebody printed in the summary as organizer or secretariat; else a new person of that name. */
export const firstSecretaryInput = z
  .object({ token: mark(200), personId: optionalId.optional(), name: typed(200), email: emailField })
  .extend({ language: choice(Language) })
  .refine((input) => input.personId || input.name, { path: ['name'], message: key('errors.required') })

/** Those who may be the first to come in: printed as organizer or secretariat of a real series. */
export function printedSecretariat() {
  return db.person.findMany({
    where: { participations: { some: ofTheOrganizer } },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      participations: { where: ofTheOrganizer, select: { printedTitle: true }, take: 1 },
    },
  })
}

/** Spends the first-run link: whoever holds it becomes the first member of the secretariat of every real series. */
export async function becomeSecretary(input: z.infer<typeof firstSecretaryInput>, userAgent: string | null) {
  if ((await findLink(input.token))?.kind !== 'firstRun') return linkDead
  const chosen = input.personId && (await printedSecretariat()).find(({ id }) => id === input.personId)
  if (input.personId && !chosen) return invalid('personId', 'errors.choose')
  const owner = await db.person.findUnique({ where: { email: input.email }, select: { id: true, name: true } })
  if (owner && chosen && owner.id !== chosen.id)
    return invalid('email', 'people.errors.emailTaken', { name: owner.name })

  return transaction(async (tx) => {
    const link = await spendLink(tx, input.token)
    if (link?.kind !== 'firstRun' || (await secretariatIsHere(tx))) return linkDead
    const { id } = await personOf(tx, input, (chosen || owner || undefined)?.id)
    const home = await seatEverywhere(tx, id)
    await join(tx, id)
    const session = await openSession(tx, id, userAgent)
    return ok({ ...session, to: home ? `/${home}` : '/' })
  })
}

const ofTheOrganizer = {
  part: { in: ['organizer' as const, 'secretariat' as const] },
  roundtable: { series: { fictional: false } },
}

function personOf(tx: Tx, { name, email, language }: z.infer<typeof firstSecretaryInput>, id?: string) {
  if (id) return tx.person.update({ where: { id }, data: { email, language }, select: { id: true } })
  return tx.person.create({ data: { name, email, language }, select: { id: true } })
}

async function seatEverywhere(tx: Tx, personId: string) {
  const all = await tx.series.findMany({ where: { fictional: false }, orderBy: { createdAt: 'asc' } })
  for (const { id: seriesId } of all) {
    const seat = await tx.participation.findFirst({
      where: { personId, roundtable: { seriesId } },
      select: { organizationId: true },
    })
    const standing = { role: 'secretariat' as const, organizationId: seat?.organizationId ?? null, endedAt: null }
    await tx.membership.upsert({
      where: { seriesId_personId: { seriesId, personId } },
      create: { seriesId, personId, ...standing },
      update: standing,
    })
  }
  return all[0]?.slug
}

/**
 * The link by which the first member of the secretariat comes in, good for an hour; null once one of them has signed in.
 * Making it ends the one made before.
 */
export async function firstRunLink(baseUrl: string): Promise<string | null> {
  if (await secretariatIsHere()) return null
  const path = await transaction(async (tx) => {
    await tx.signInLink.deleteMany({ where: { kind: 'firstRun' } })
    return newLink(tx, 'firstRun', null)
  })
  return new URL(path, baseUrl).href
}

async function secretariatIsHere(client: Pick<typeof db, 'membership'> = db) {
  const joined = await client.membership.findFirst({
    where: { role: 'secretariat', joinedAt: { not: null }, series: { fictional: false } },
    select: { id: true },
  })
  return joined !== null
}
