'use server'
import { env } from '#lib/env.ts'
import { visitorAction } from '#lib/form-action.ts'
import { linkRequest } from '#lib/people/sign-in-link.ts'
import { askForLink } from './ask-for-link.ts'

export const requestLink = visitorAction(linkRequest, askForLink, {
  saved: () => (env().SMTP_URL ? 'signIn.sent' : 'signIn.kept'),
})
