'use server'
import { formAction } from '#lib/form-action.ts'
import * as back from '#lib/reviews/collect/send-back.ts'

export const sendBack = formAction(back.sendBackInput, back.sendBack, { saved: 'collecting.page.sentBack' })
