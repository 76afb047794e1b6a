import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import { db, isUniqueViolation, transaction } from '../db/client.ts'
import { env } from '../env.ts'
import { id, requiredText } from '../form-fields.ts'
import { done, invalid, type Outcome } from '../outcome.ts'
import { registrationAnswer } from './passkey-answer.ts'
import { algorithms, newChallenge, relyingParty, spendChallenge } from './passkey-challenge.ts'
import { tellPerson } from './tell-person.ts'

export type Own = { id: string; sessionId: string; byPasskey: boolean }

export function passkeysOf(personId: string) {
  return db.passkey.findMany({
    where: { personId },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true, credentialId: true },
  })
}

/** What the browser needs to make a passkey. It has to ask for finger, face or PIN: it stands for two factors. */
export async function askForNewPasskey(person: { id: string; name: string; email: string | null }) {
  const existing = await passkeysOf(person.id)
  return generateRegistrationOptions({
    rpName: 'Roundtable Follow-up',
    rpID: relyingParty().id,
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.email ?? person.name,
    userDisplayName: person.name,
    challenge: await newChallenge(person.id),
    supportedAlgorithmIDs: algorithms,
    attestationType: 'none',
    excludeCredentials: existing.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

export const newPasskeyInput = z.object({ name: requiredText(100), answer: registrationAnswer })

/** Keeps a passkey that was just made. This session then counts as begun by it. */
export async function addPasskey(person: Own, { name, answer }: z.infer<typeof newPasskeyInput>): Promise<Outcome> {
  if (await lacksProof(person)) return invalid('', 'account.errors.passkeyFirst')
  const { id: rpId, origin } = relyingParty()
  const said = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: (challenge) => spendChallenge(challenge, person.id),
    expectedOrigin: origin,
    expectedRPID: rpId,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null)
  if (!said?.verified) return invalid('', 'account.errors.passkeyRefused')
  const { id: credentialId, publicKey, counter } = said.registrationInfo.credential
  const transports = answer.response.transports ?? []
  try {
    await transaction(async (tx) => {
      const data = { personId: person.id, name, credentialId, publicKey, counter, transports }
      await tx.passkey.create({ data })
      const used = { byPasskey: true, confirmedAt: new Date() }
      await tx.session.updateMany({ where: { id: person.sessionId }, data: used })
      await tellPerson(tx, person.id, 'passkeyAdded', { passkey: name })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return invalid('', 'account.errors.passkeyRefused')
    throw error
  }
  return done
}

export const removePasskeyInput = z.object({ passkeyId: id })

/** Takes one back; whoever is signed in by one stays so. Taking it back twice is no error. */
export async function removePasskey(person: Own, { passkeyId }: z.infer<typeof removePasskeyInput>): Promise<Outcome> {
  if (await lacksProof(person)) return invalid('', 'account.errors.passkeyFirst')
  await transaction(async (tx) => {
    const mine = { id: passkeyId, personId: person.id }
    const passkey = await tx.passkey.findFirst({ where: mine, select: { name: true } })
    const { count } = await tx.passkey.deleteMany({ where: mine })
    if (passkey && count === 1) await tellPerson(tx, person.id, 'passkeyRemoved', { passkey: passkey.name })
  })
  return done
}

/** Else whoever reads somebody's mail would make a passkey of their own where one is asked for. */
async function lacksProof({ id: personId, byPasskey }: Own) {
  if (byPasskey) return false
  const role = { in: env().PASSKEY_ROLES }
  return (
    (await db.passkey.count({ where: { person: { id: personId, memberships: { some: { role, endedAt: null } } } } })) >
    0
  )
}
