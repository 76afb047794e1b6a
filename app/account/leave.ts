import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { forget } from '../sign-in/session-cookie.ts'

export async function leave() {
  await forget()
  revalidatePath('/', 'layout')
  redirect('/')
}
