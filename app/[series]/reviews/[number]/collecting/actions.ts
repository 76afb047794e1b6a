'use server'
import { formAction } from '#lib/form-action.ts'
import * as dates from '#lib/reviews/collect/reschedule.ts'
import * as back from '#lib/reviews/collect/send-back.ts'

export const reschedule = formAction(dates.rescheduleInput, dates.reschedule, { saved: 'collecting.page.rescheduled' })
export const sendBack = formAction(back.sendBackInput, back.sendBack, { saved: 'collecting.page.sentBack' })
