import { revalidatePath } from 'next/cache'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { chooseLanguage, languageInput } from '#lib/people/account.ts'
import { localPath } from '#lib/people/local-path.ts'
import { signedInPerson } from '#lib/session.ts'
import { cookieFlags } from '#lib/session-cookie.ts'

const year = 365 * 24 * 60 * 60

/** Remembers the language, for visitors in a cookie, and shows the same page again. */
export async function goOnIn(form: FormData) {
  const { language } = languageInput.parse({ language: form.get('language') })
  ;(await cookies()).set('language', language, { ...cookieFlags(), maxAge: year })
  const person = await signedInPerson()
  if (person) await chooseLanguage(person, { language })
  revalidatePath('/', 'layout')
  redirect(localPath.parse(form.get('to') ?? undefined) ?? (await whereOneWas()))
}

async function whereOneWas() {
  const referer = (await headers()).get('referer')
  if (!referer || !URL.canParse(referer)) return '/'
  const { pathname, search } = new URL(referer)
  return localPath.parse(pathname + search) ?? '/'
}
