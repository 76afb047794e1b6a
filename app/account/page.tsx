import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#app/_ui/notice.tsx'
import { titled } from '#app/_ui/titled.ts'
import { seriesOf } from '#lib/people/join.ts'
import { passkeysOf } from '#lib/people/passkeys.ts'
import { sessionsOf } from '#lib/people/sessions.ts'
import { lacksPasskey, readerLanguage, signedInPerson } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { PlainHeader } from '../sign-in/plain-header.tsx'
import { signOut } from './actions.ts'
import { Memberships } from './memberships.tsx'
import { Passkeys } from './passkeys.tsx'
import { Profile } from './profile.tsx'
import { Sessions } from './sessions.tsx'

export const generateMetadata = titled('account.title')

export default async function AccountPage() {
  const person = await signedInPerson()
  if (!person) redirect('/sign-in?to=/account')
  const [t, language, series, sessions, passkeys, lacking] = await Promise.all([
    getTranslations('account'),
    readerLanguage(),
    seriesOf(person.id),
    sessionsOf(person.id),
    passkeysOf(person.id),
    lacksPasskey(),
  ])
  return (
    <>
      <PlainHeader />
      <main id="main" className="narrow">
        <h1>{t('title')}</h1>
        {person.email && <p className="lede">{t('lede', { email: person.email })}</p>}
        {lacking && <Notice tone="bad">{t('passkeys.needed')}</Notice>}
        <Memberships series={series} language={language} />
        <Profile person={person} language={language} />
        <Passkeys passkeys={passkeys} clock={clock(language, series[0]?.timeZone ?? 'Asia/Tokyo')} />
        <Sessions
          sessions={sessions}
          current={person.sessionId}
          clock={clock(language, series[0]?.timeZone ?? 'Asia/Tokyo')}
        />
        <form action={signOut} className="far">
          <button type="submit" className="btn">
            {t('signOut')}
          </button>
        </form>
      </main>
    </>
  )
}
