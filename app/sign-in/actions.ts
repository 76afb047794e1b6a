'use server'
import { visitorAction } from '#lib/form-action.ts'
import { linkRequest } from '#lib/people/link-by-mail.ts'
import { askForLink } from './ask-for-link.ts'

export const requestLink = visitorAction(linkRequest, askForLink, { saved: 'signIn.sent' })
