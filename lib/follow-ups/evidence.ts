import { hash } from 'node:crypto'
import { z } from 'zod'
import { db, type Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id, optionalId, requiredLine, requiredText, text } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { done, invalid, notFound, type Outcome, ok } from '../outcome.ts'
import { type Given, givenTranslations, translated } from '../translation.ts'
import { type Actor, nowOf, type Viewer } from '../viewer.ts'
import { visibleEvidence } from '../visibility.ts'
import { kindOf } from './file-kind.ts'
import { amongParticipants, type Found, onFollowUp } from './on-follow-up.ts'
import { mustNotPublish } from './updates.ts'

/** bytes */
export const largestFile = 20 * 1024 * 1024

const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: key('errors.url') })

const translations = givenTranslations(['title'], 300)

export const attachLinkInput = z.object({
  id,
  title: requiredText(300),
  translations,
  url: requiredLine(2000).pipe(webAddress),
  updateId: optionalId.optional(),
  visibility: choice(Visibility).optional(),
})

/** The same address twice on one follow-up is one piece of evidence. */
export function attachLink(actor: Actor, input: z.infer<typeof attachLinkInput>) {
  const { url, title, updateId, translations, visibility } = input
  return onFollowUp(actor, input, {
    verb: 'attachEvidence',
    already: (item, tx) => attachedBefore(tx, actor, { followUpId: item.id, url }),
    rule: (item, tx) => mustNotPublish(actor, item, visibility) ?? belongs(tx, item, updateId),
    write: (item, tx) => attach(tx, actor, item, { kind: 'link', title, url, updateId, visibility, translations }),
  })
}

export const attachFileInput = z.object({
  id,
  title: text(300),
  translations,
  fileName: requiredText(255).transform(withoutPath),
  bytes: z.instanceof(Uint8Array),
  updateId: optionalId.optional(),
  visibility: choice(Visibility).optional(),
})

/** Kept as it came, under the type that its bytes show. The same file twice on one follow-up is one piece of evidence. */
export async function attachFile(actor: Actor, input: z.infer<typeof attachFileInput>) {
  const { fileName, bytes, updateId } = input
  if (bytes.length > largestFile) return invalid('file', 'progress.errors.file.tooLarge')
  const kind = await kindOf(fileName, bytes)
  if ('refused' in kind) return invalid('file', `progress.errors.file.${kind.refused}`)
  const sha256 = hash('sha256', bytes)
  const file = { fileName, mediaType: kind.mediaType, size: bytes.length, sha256 }
  return onFollowUp(actor, input, {
    verb: 'attachEvidence',
    already: (item, tx) => attachedBefore(tx, actor, { followUpId: item.id, sha256 }),
    rule: (item, tx) => mustNotPublish(actor, item, input.visibility) ?? belongs(tx, item, updateId),
    write: async (item, tx) => {
      const { title, translations, visibility } = input
      const given = { kind: 'file', title: title || fileName, translations, updateId, visibility } as const
      const attached = await attach(tx, actor, item, { ...given, ...file })
      await tx.evidenceFile.create({ data: { evidenceId: attached.id, bytes: new Uint8Array(bytes) } })
      return attached
    },
  })
}

export const reviewEvidenceInput = z
  .object({ id, evidenceId: id, decision: z.enum(['agreed', 'refused'], key('errors.choose')), note: text(2000) })
  .refine(({ decision, note }) => decision === 'agreed' || note, { path: ['note'], message: key('errors.required') })

/** What the secretariat holds of it as proof. A review may be changed; every one stays in the history. */
export function reviewEvidence(actor: Actor, input: z.infer<typeof reviewEvidenceInput>) {
  const { evidenceId, decision, note } = input
  const mine = (item: Found) => ({ id: evidenceId, followUpId: item.id })
  return onFollowUp(actor, input, {
    verb: 'reviewEvidence',
    already: async (item, tx) => {
      const evidence = await tx.evidence.findFirst({ where: mine(item), select: { review: true, reviewNote: true } })
      if (!evidence) return notFound
      return evidence.review === decision && (evidence.reviewNote ?? '') === note ? done : null
    },
    write: async (item, tx) => {
      const reviewed = { review: decision, reviewedById: actor.personId, reviewedAt: nowOf(actor) }
      const { title } = await tx.evidence.update({
        where: { id: evidenceId },
        data: { ...reviewed, reviewNote: note || null },
        select: { title: true },
      })
      const said = { number: item.number, title, decision, reason: note || null }
      await record(tx, actor, 'evidence.reviewed', said, { ...amongParticipants(item), evidenceId })
    },
  })
}

type Attached = Pick<
  Prisma.EvidenceUncheckedCreateInput,
  'kind' | 'title' | 'url' | 'fileName' | 'mediaType' | 'size' | 'sha256' | 'updateId' | 'visibility'
> & { translations?: Given<'title'> }

async function attach(tx: Tx, actor: Actor, item: Found, { visibility: chosen, translations, ...given }: Attached) {
  const visibility = chosen ?? item.series.defaultVisibility
  const by = { organizationId: actor.organizationId, personId: actor.personId, at: nowOf(actor) }
  const { id, title, sha256, url } = await tx.evidence.create({
    data: {
      ...given,
      ...by,
      ...translated(actor, { title: given.title }, translations),
      visibility,
      followUpId: item.id,
    },
    select: { id: true, title: true, sha256: true, url: true },
  })
  const about = { followUpId: item.id, evidenceId: id, visibility: item.visibility }
  await record(tx, actor, 'evidence.attached', { number: item.number, title, sha256, url }, about)
  return { id }
}

async function attachedBefore(
  tx: Tx,
  actor: Actor,
  same: { followUpId: string; sha256?: string; url?: string },
): Promise<Outcome<{ id: string }> | null> {
  const where = { AND: [visibleEvidence(actor), same] }
  const evidence = await tx.evidence.findFirst({ where, select: { id: true } })
  return evidence && ok(evidence)
}

async function belongs(tx: Tx, item: Found, updateId?: string) {
  if (!updateId || (await tx.update.count({ where: { id: updateId, followUpId: item.id } })) > 0) return null
  return invalid('updateId', 'errors.choose')
}

/** Some browsers of old sent the whole path. */
function withoutPath(name: string) {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1) || 'file'
}

/** The bytes of one piece of evidence, as they came; null when there are none that this viewer may see. */
export async function findEvidenceFile(viewer: Viewer, id: string) {
  const evidence = await db.evidence.findFirst({
    where: { AND: [visibleEvidence(viewer), { id, kind: 'file' }] },
    select: { fileName: true, mediaType: true, sha256: true, file: { select: { bytes: true } } },
  })
  if (!evidence?.file || !evidence.fileName || !evidence.mediaType) return null
  const { fileName, mediaType, sha256, file } = evidence
  return { fileName, mediaType, sha256, bytes: file.bytes }
}
