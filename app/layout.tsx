import './globals.css'
import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { toldInRequest } from '#lib/form-action.ts'
import { LeftBehind } from './_ui/left-behind.tsx'
import { Symbols } from './_ui/symbols.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, description: t('tagline') }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered for its request: the nonce of its scripts is new each time.
  await connection()
  const [t, ui, errors, told] = await Promise.all([
    getTranslations('common'),
    getTranslations('ui'),
    getTranslations('errors'),
    toldInRequest(),
  ])
  const words = {
    wrote: ui('wrote'),
    signIn: ui('signIn'),
    refresh: ui('refresh'),
    close: ui('close'),
    thisField: errors('thisField'),
  }
  return (
    <html lang={await getLocale()}>
      <body>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <Symbols />
        <LeftBehind told={told} words={words} />
        {/* Whoever is sent away from the page, or finds none there, would lose their words with it. */}
        {!told?.gone && children}
      </body>
    </html>
  )
}
