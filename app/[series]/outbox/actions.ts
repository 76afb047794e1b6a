'use server'
import { formAction } from '#lib/form-action.ts'
import { sendAgain, sendAgainInput } from '#lib/outbox/messages.ts'

export const sendOnceMore = formAction(sendAgainInput, sendAgain, { saved: 'people.outbox.again' })
