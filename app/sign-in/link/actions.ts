'use server'
import { headers } from 'next/headers'
import { visitorAction } from '#lib/form-action.ts'
import { becomeSecretary, firstSecretaryInput } from '#lib/people/first-secretary.ts'
import { enter, linkInput } from '#lib/people/sign-in-link.ts'
import { remember } from '../session-cookie.ts'

const to = (path: string) => path
const device = async () => (await headers()).get('user-agent')

export const signIn = visitorAction(linkInput, async (input) => remember(await enter(input, await device())), { to })

export const begin = visitorAction(
  firstSecretaryInput,
  async (input) => remember(await becomeSecretary(input, await device())),
  { to },
)
