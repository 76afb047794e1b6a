'use client'
import { useEffect, useState } from 'react'
import type { Language } from '#lib/db/generated/enums.ts'
import { failed, isLanguage } from '#lib/messages/failed.ts'

/** Shown when a page failed. It has no texts from the server, so it brings its own. */
export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const [language, setLanguage] = useState<Language>('en')
  useEffect(() => {
    const { lang } = document.documentElement
    if (isLanguage(lang)) setLanguage(lang)
  }, [])
  const t = failed[language]
  return (
    <div className="empty" role="alert">
      <h1>{t.title}</h1>
      <p>{t.text.replace('{digest}', error.digest ?? '–')}</p>
      <p>
        <button type="button" className="btn" onClick={reset}>
          {t.retry}
        </button>
      </p>
    </div>
  )
}
