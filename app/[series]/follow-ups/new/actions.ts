'use server'
import * as commands from '#lib/follow-ups/create.ts'
import { formAction } from '#lib/form-action.ts'

export const createFollowUp = formAction(commands.createFollowUpInput, commands.createFollowUp, {
  to: ({ number }, series) => `/${series}/follow-ups/${number}`,
})
