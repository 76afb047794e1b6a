'use server'
import { formAction } from '#lib/form-action.ts'
import { sendAgain, sendAgainInput } from '#lib/notifications/outbox.ts'

export const sendOnceMore = formAction(sendAgainInput, sendAgain, { saved: 'people.outbox.again' })
