import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { Notice } from '#app/_ui/notice.tsx'
import { titled } from '#app/_ui/titled.ts'
import { oidcName } from '#lib/people/auth-options.ts'
import { localPath } from '#lib/people/local-path.ts'
import { signedInPerson } from '#lib/session.ts'
import { askAny, enterByMine } from '../account/passkey-actions.ts'
import { PasskeyForm } from '../account/passkey-form.tsx'
import { requestLink } from './actions.ts'
import { PlainHeader } from './plain-header.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = titled('signIn.title')

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams
  const to = localPath.parse(query.to)
  const [t, person, provider] = await Promise.all([getTranslations('signIn'), signedInPerson(), oidcName()])
  const error = query.error === 'unverified' || query.error === 'uninvited' ? query.error : 'failed'
  return (
    <>
      <PlainHeader />
      <main id="main" className="slip">
        <h1>{t('title')}</h1>
        {query.error && <Notice tone="bad">{t(`errors.${error}`)}</Notice>}
        {person && (
          <Notice>
            {t('signedIn', { name: person.name })} <Link href={to ?? '/'}>{t('goOn')}</Link>
          </Notice>
        )}
        <p className="lede">{t('lede')}</p>
        <ActionForm
          action={requestLink}
          hidden={to ? { to } : {}}
          fields={fieldsOf(requestLink, t, { email: { kind: 'email', autoComplete: 'email' } })}
          submit={t('send')}
        />
        <PasskeyForm ask={askAny} action={enterByMine} to={to} submit={t('passkey')} failed={t('errors.passkey')} />
        {provider && (
          <p className="apart">
            {/* A plain link: it leads out of this site, which the policy for forms refuses. */}
            <a className="btn" href={`/sign-in/oidc?to=${encodeURIComponent(to ?? '/')}`}>
              {t('oidc', { provider })}
            </a>
          </p>
        )}
        <p className="sub far">
          <Link href="/">{t('public')}</Link>
        </p>
      </main>
    </>
  )
}
