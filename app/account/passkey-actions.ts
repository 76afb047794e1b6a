'use server'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { personAction, visitorAction } from '#lib/form-action.ts'
import {
  askForPasskey,
  confirmByPasskey,
  confirmInput,
  enterByPasskey,
  passkeySignInInput,
} from '#lib/people/passkey-sign-in.ts'
import {
  addPasskey,
  askForNewPasskey,
  newPasskeyInput,
  removePasskey,
  removePasskeyInput,
} from '#lib/people/passkeys.ts'
import { signedInPerson } from '#lib/session.ts'
import { askForLink } from '../sign-in/ask-for-link.ts'
import { device, remember } from '../sign-in/session-cookie.ts'

export const addMine = personAction(newPasskeyInput, addPasskey, { sensitive: true, saved: 'account.passkeys.saved' })
export const removeMine = personAction(removePasskeyInput, removePasskey, {
  sensitive: true,
  saved: 'account.passkeys.saved',
})
export const confirmMe = personAction(confirmInput, confirmByPasskey, { saved: 'account.confirm.done' })
export const mailMe = personAction(
  z.object({}),
  async ({ email }) => askForLink({ email: email ?? '', to: '/account/confirm' }),
  { saved: () => (env().SMTP_URL ? 'account.confirm.sent' : 'signIn.kept') },
)
export const enterByMine = visitorAction(
  passkeySignInInput,
  async (input) => remember(await enterByPasskey(input, await device())),
  { to: (path: string) => path },
)

/** What is asked of the browser; it decides nothing, and is worth nothing without the answer. */
export async function askNew() {
  const person = await signedInPerson()
  return person && { make: await askForNewPasskey(person) }
}

export async function askOwn() {
  const person = await signedInPerson()
  return person && { use: await askForPasskey(person.id) }
}

export async function askAny() {
  return { use: await askForPasskey(null) }
}
