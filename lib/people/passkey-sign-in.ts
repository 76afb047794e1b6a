import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import { note } from '../audit/note.ts'
import { db, transaction } from '../db/client.ts'
import { done, invalid } from '../outcome.ts'
import { join, seriesOf } from './join.ts'
import { localPath } from './local-path.ts'
import { type PasskeyAnswer, passkeyAnswer } from './passkey-answer.ts'
import { newChallenge, relyingParty, spendChallenge } from './passkey-challenge.ts'
import { type Own, passkeysOf } from './passkeys.ts'
import { openSession } from './sessions.ts'
import { newToken } from './token.ts'

/** Of whoever signs in nothing is known, and nothing is told: the browser offers what it has. */
export async function askForPasskey(personId: string | null) {
  const own = personId ? await passkeysOf(personId) : []
  return generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: await newChallenge(personId),
    allowCredentials: own.map(({ credentialId }) => ({ id: credentialId })),
    userVerification: 'required',
  })
}

export const passkeySignInInput = z.object({ answer: passkeyAnswer, to: localPath })

const refused = invalid('', 'signIn.errors.passkey')

/** @returns the cookie's value, and the path to go on to */
export async function enterByPasskey({ answer, to }: z.infer<typeof passkeySignInInput>, userAgent: string | null) {
  const personId = await whoAnswers(answer, null)
  if (!personId) {
    note('signInFailed', { detail: 'passkey' })
    return refused
  }
  return transaction(async (tx) => {
    const [home] = await seriesOf(personId, tx)
    if (!home) return refused
    await join(tx, personId)
    const session = await openSession(tx, personId, userAgent, newToken(), true)
    return { status: 'ok', value: { ...session, to: to ?? `/${home.slug}` } } as const
  })
}

export const confirmInput = z.object({ answer: passkeyAnswer })

/** Shows once more, with one of their own passkeys, that it is still the person who sits there. */
export async function confirmByPasskey(person: Own, { answer }: z.infer<typeof confirmInput>) {
  if ((await whoAnswers(answer, person.id)) !== person.id) return refused
  const data = { confirmedAt: new Date(), byPasskey: true }
  await db.session.updateMany({ where: { id: person.sessionId }, data })
  return done
}

/** Whose passkey gave this answer to a challenge of ours, for this address; null where anything is wrong with it. */
async function whoAnswers(answer: PasskeyAnswer, asked: string | null) {
  const passkey = await db.passkey.findUnique({ where: { credentialId: answer.id } })
  if (!passkey) return null
  const { id, personId, publicKey, counter } = passkey
  const { id: rpId, origin } = relyingParty()
  const said = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: (challenge) => spendChallenge(challenge, asked),
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: { id: answer.id, publicKey: new Uint8Array(publicKey), counter: Number(counter) },
  }).catch(() => null)
  if (!said?.verified) return null
  // The counter as it was: of two answers at once with one count, one may be of a copy.
  const { count } = await db.passkey.updateMany({
    where: { id, counter },
    data: { counter: said.authenticationInfo.newCounter, lastUsedAt: new Date() },
  })
  return count === 1 ? personId : null
}
