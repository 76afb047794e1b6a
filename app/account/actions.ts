'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { personAction } from '#lib/form-action.ts'
import { describeYourself, profileInput } from '#lib/people/account.ts'
import { endOtherSessions, endSession, endSessionInput } from '#lib/people/sessions.ts'
import { forget } from '../sign-in/session-cookie.ts'
import { goOnIn } from './language.ts'

export const saveProfile = personAction(profileInput, describeYourself, { saved: 'account.saved' })
export const end = personAction(endSessionInput, endSession, { saved: 'account.ended' })
export const endOthers = personAction(z.object({}), endOtherSessions, { saved: 'account.ended' })

/** Of every header: fields `language`, and `to` unless the reader stays where they are. */
export async function switchLanguage(form: FormData) {
  await goOnIn(form)
}

export async function signOut() {
  await forget()
  revalidatePath('/', 'layout')
  redirect('/')
}
