'use server'
import { visitorAction } from '#lib/form-action.ts'
import { becomeSecretary, firstSecretaryInput } from '#lib/people/first-secretary.ts'
import { enter, linkInput } from '#lib/people/sign-in-link.ts'
import { device, remember } from '../session-cookie.ts'

const to = (path: string) => path

export const signIn = visitorAction(linkInput, async (input) => remember(await enter(input, await device())), { to })

export const begin = visitorAction(
  firstSecretaryInput,
  async (input) => remember(await becomeSecretary(input, await device())),
  { to },
)
