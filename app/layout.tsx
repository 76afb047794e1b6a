import './globals.css'
import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Symbols } from './_ui/symbols.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, description: t('tagline') }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered for its request: the nonce of its scripts is new each time.
  await connection()
  const t = await getTranslations('common')
  return (
    <html lang={await getLocale()}>
      <body>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <Symbols />
        {children}
      </body>
    </html>
  )
}
