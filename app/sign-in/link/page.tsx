import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { localPath } from '#lib/people/local-path.ts'
import { findLink } from '#lib/people/sign-in-link.ts'
import { signedInPerson } from '#lib/session.ts'
import { PlainHeader } from '../plain-header.tsx'
import { signIn } from './actions.ts'
import { FirstSecretary } from './first-secretary.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title'), robots: { index: false } }
}

/** Opening this page spends nothing, since mail scanners open links too; its button does. */
export default async function LinkPage({ searchParams }: Props) {
  const query = await searchParams
  const token = z.string().catch('').parse(query.token)
  const link = token ? await findLink(token) : null
  const to = localPath.parse(query.to)
  // A link in a mail is opened more than once; who is signed in already needs no button.
  if (!link && to && (await signedInPerson())) redirect(to)
  const t = await getTranslations('signIn.link')
  return (
    <>
      <PlainHeader />
      <main id="main" className="slip">
        {link?.kind === 'firstRun' && <FirstSecretary token={token} />}
        {link?.person && (
          <>
            <h1>{t('title', { name: link.person.name })}</h1>
            <p className="lede">{t('text')}</p>
            <ActionForm action={signIn} hidden={{ token, to: to ?? '' }} submit={t('button')} />
          </>
        )}
        {!link && (
          <>
            <h1>{t('deadTitle')}</h1>
            <p className="lede">{t('deadText')}</p>
            <p className="apart">
              <Link className="btn main" href={to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'}>
                {t('askAgain')}
              </Link>
            </p>
            <p className="sub far">{t('restart')}</p>
          </>
        )}
      </main>
    </>
  )
}
