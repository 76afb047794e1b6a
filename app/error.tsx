'use client'
import { useEffect, useState } from 'react'
import { messages } from '#lib/messages/failed.ts'

/** Shown when a page failed. It has no texts from the server, so it brings its own two languages. */
export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const [language, setLanguage] = useState<'en' | 'ja'>('en')
  useEffect(() => {
    if (document.documentElement.lang === 'ja') setLanguage('ja')
  }, [])
  const t = messages[language]
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
