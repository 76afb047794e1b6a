import { z } from 'zod'
import { isUniqueViolation, type Tx } from '../db/client.ts'
import { Language, Role } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, optionalId, text } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { onSeries } from '../on-series.ts'
import { invalid, type Outcome, ok } from '../outcome.ts'
import { working } from '../policy.ts'
import { givenTranslations, nameSelect, translated } from '../translation.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { emailField } from './email.ts'
import { belongsElsewhere } from './on-member.ts'
import { whoIsMeant } from './who-is-meant.ts'

/** `participant`: a person printed in a summary of this series, '' when not chosen, or `new` for certainly nobody of those. */
export const inviteInput = z
  .object({
    participant: z.union([z.literal('new'), optionalId], key('errors.choose')).optional(),
    name: text(200),
    translations: givenTranslations(['name'], 200),
    email: emailField,
    organizationId: optionalId.optional(),
    role: choice(Role),
    language: choice(Language),
  })
  .refine(({ participant, name }) => name || (participant && participant !== 'new'), {
    path: ['name'],
    message: key('errors.required'),
  })

type Invited = { personId: string }

/**
 * Invites somebody into the series, or once more somebody who has not come yet. The mail with the link follows from the
 * event. A printed participant keeps their record.
 */
export async function invite(actor: Actor, input: z.infer<typeof inviteInput>): Promise<Outcome<Invited>> {
  try {
    return await inviteOnce(actor, input)
  } catch (error) {
    // Another series entered the same address at the same time: by now it is known.
    if (!isUniqueViolation(error)) throw error
    return inviteOnce(actor, input)
  }
}

function inviteOnce(actor: Actor, input: z.infer<typeof inviteInput>) {
  const { name, email, language, role } = input
  return onSeries(actor, {
    verb: 'invite',
    rule: async ({ id: seriesId }, tx) => {
      const organizationId = input.organizationId ?? (await seatOf(tx, seriesId, input.participant))
      const organization = organizationId
        ? await tx.organization.findFirst({
            where: { id: organizationId, seriesId },
            select: { id: true, ...nameSelect },
          })
        : null
      if (organizationId && !organization) return invalid('organizationId', 'errors.choose')
      if (!organization && working.includes(role)) return invalid('organizationId', 'people.errors.organizationNeeded')
      const meant = await whoIsMeant(tx, actor, input)
      return meant.status === 'ok' ? ok({ organization, meant: meant.value }) : meant
    },
    write: async ({ id: seriesId }, tx, { organization, meant }) => {
      const { translations } = translated(actor, { name }, input.translations)
      const person = meant
        ? await entered(tx, actor, meant.id, { email, language })
        : await tx.person.create({
            data: { name, translations, email, language, createdAt: nowOf(actor) },
            select: named,
          })
      const standing = { role, organizationId: organization?.id ?? null, endedAt: null }
      const invitation = { invitedById: actor.personId, invitedAt: nowOf(actor) }
      await tx.membership.upsert({
        where: { seriesId_personId: { seriesId, personId: person.id } },
        create: { seriesId, personId: person.id, ...standing, ...invitation },
        update: { ...standing, ...invitation, version: { increment: 1 } },
      })
      const about = { personId: person.id, visibility: 'participants' } as const
      await record(tx, actor, 'person.invited', { person, organization, role }, about)
      return { personId: person.id }
    },
  })
}

/** Address and language of somebody who belongs to another series too are left as they are. */
async function entered(tx: Tx, actor: Actor, id: string, data: { email: string; language: Language }) {
  if (await belongsElsewhere(tx, actor, id)) return tx.person.findUniqueOrThrow({ where: { id }, select: named })
  return tx.person.update({ where: { id }, data, select: named })
}

/** The organization for which a chosen participant last sat at the table: they need not be told twice. */
async function seatOf(tx: Tx, seriesId: string, participant?: string) {
  if (!participant || participant === 'new') return undefined
  const seat = await tx.participation.findFirst({
    where: { personId: participant, roundtable: { seriesId }, organizationId: { not: null } },
    orderBy: { roundtable: { number: 'desc' } },
    select: { organizationId: true },
  })
  return seat?.organizationId ?? undefined
}

const named = { id: true, name: true } as const
