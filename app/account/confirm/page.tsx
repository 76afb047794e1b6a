import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { titled } from '#app/_ui/titled.ts'
import { passkeysOf } from '#lib/people/passkeys.ts'
import { signedInPerson, wasConfirmedLately } from '#lib/session.ts'
import { PlainHeader } from '../../sign-in/plain-header.tsx'
import { askOwn, confirmMe, mailMe } from '../passkey-actions.ts'
import { PasskeyForm } from '../passkey-form.tsx'

export const generateMetadata = titled('account.confirm.title')

export default async function ConfirmPage() {
  const person = await signedInPerson()
  if (!person) redirect('/sign-in?to=/account/confirm')
  const [t, p] = await Promise.all([getTranslations('account.confirm'), getTranslations('account.passkeys')])
  const [passkeys, confirmed] = await Promise.all([passkeysOf(person.id), wasConfirmedLately()])
  return (
    <>
      <PlainHeader />
      <main id="main" className="slip">
        <h1>{t('title')}</h1>
        <p className="lede">{t('lede')}</p>
        {confirmed && <Notice tone="good">{t('done')}</Notice>}
        {passkeys.length > 0 && (
          <PasskeyForm ask={askOwn} action={confirmMe} submit={t('passkey')} failed={p('failed')} />
        )}
        <ActionForm action={mailMe} submit={t('mail')} variant="plain" />
      </main>
    </>
  )
}
