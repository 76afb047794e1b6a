import { z } from 'zod'
import { note } from '../audit/note.ts'
import { wake } from '../background/wake.ts'
import { afterCommit, db, type Tx, transaction } from '../db/client.ts'
import type { SignInLinkKind } from '../db/generated/enums.ts'
import { mark } from '../form-fields.ts'
import { enqueueMessage } from '../outbox/enqueue.ts'
import { mailText } from '../outbox/mail-text.ts'
import { conflict, ok } from '../outcome.ts'
import { emailField } from './email.ts'
import { join, seriesOf } from './join.ts'
import { localPath } from './local-path.ts'
import { openSession } from './sessions.ts'
import { hashToken, newToken } from './token.ts'

const minutes: Record<SignInLinkKind, number> = { mail: 15, invitation: 72 * 60, firstRun: 60 }

/**
 * The one mechanism behind mailed links, invitations and the first-run link: good for one use, stored as its hash.
 * @param good for how many minutes, where that is not as usual for its kind
 * @returns the path with the token, to be put behind the installation's address; shown this once
 */
export async function newLink(tx: Tx, kind: SignInLinkKind, personId: string | null, good = minutes[kind]) {
  const token = newToken()
  const expiresAt = new Date(Date.now() + good * 60_000)
  await tx.signInLink.create({ data: { tokenHash: hashToken(token), kind, personId, expiresAt } })
  afterCommit(tx, () => note('linkMade', { subjectId: personId, detail: kind }))
  return `/sign-in/link?token=${token}`
}

/** Looks without spending: mail scanners open links too, so only a button spends one. */
export function findLink(token: string) {
  return db.signInLink.findUnique({
    where: { tokenHash: hashToken(token), expiresAt: { gt: new Date() } },
    select: { kind: true, person: { select: { id: true, name: true } } },
  })
}

/** Spends the link: of several that try at once, one gets it. Null when it is unknown, used or too old. */
export async function spendLink(tx: Tx, token: string) {
  const tokenHash = hashToken(token)
  const link = await tx.signInLink.findUnique({ where: { tokenHash }, select: { kind: true, personId: true } })
  const { count } = await tx.signInLink.deleteMany({ where: { tokenHash, expiresAt: { gt: new Date() } } })
  if (!link || count !== 1) return null
  afterCommit(tx, () => note('linkUsed', { personId: link.personId, detail: link.kind }))
  return link
}

/** What nobody can use any more need not be kept. */
export async function dropOldLinks() {
  await db.signInLink.deleteMany({ where: { expiresAt: { lt: new Date() } } })
}

export const linkRequest = z.object({ email: emailField, to: localPath })

/**
 * Mails a link to sign in by, if the address is that of a member. To be run after the answer was sent, so that neither its
 * words nor its time tell whether the address is known.
 */
export async function mailLink({ email, to }: z.infer<typeof linkRequest>) {
  const person = await db.person.findUnique({ where: { email }, select: { id: true, name: true, language: true } })
  const [series] = person ? await seriesOf(person.id) : []
  if (!person || !series) return
  const language = person.language ?? series.languages[0] ?? 'en'
  await transaction(async (tx) => {
    const link = await newLink(tx, 'mail', person.id)
    const path = to ? `${link}&to=${encodeURIComponent(to)}` : link
    await enqueueMessage(tx, {
      seriesId: series.id,
      kind: 'signIn',
      to: { email, name: person.name, language },
      ...mailText('signIn', { person, series, language, path }),
    })
  })
  wake('mail')
}

/**
 * A one-time link for a member, for whoever sits at the server: the way back in where no mail is sent and nobody of the
 * secretariat is signed in. Null when no member has this address.
 */
export async function linkFor(address: string, baseUrl: string): Promise<string | null> {
  const email = address.trim().toLowerCase()
  const person = await db.person.findUnique({ where: { email }, select: { id: true } })
  if (!person || (await seriesOf(person.id)).length === 0) return null
  const path = await transaction((tx) => newLink(tx, 'mail', person.id))
  return new URL(path, baseUrl).href
}

export const linkInput = z.object({ token: mark(200), to: localPath })

export const linkDead = conflict('signIn.errors.linkDead')

/**
 * Signs in by a mailed link or an invitation, which is spent by that.
 * @returns the cookie's value, and the path to go on to
 */
export async function enter({ token, to }: z.infer<typeof linkInput>, userAgent: string | null) {
  const entered = await transaction(async (tx) => {
    const link = await spendLink(tx, token)
    const [home] = link?.personId ? await seriesOf(link.personId, tx) : []
    if (!link?.personId || !home) return linkDead
    await join(tx, link.personId)
    const session = await openSession(tx, link.personId, userAgent)
    return ok({ ...session, to: to ?? `/${home.slug}` })
  })
  if (entered === linkDead) note('signInFailed', { detail: 'link' })
  return entered
}
