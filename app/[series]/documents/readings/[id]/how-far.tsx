import { getTranslations } from 'next-intl/server'
import { Refresh } from '#app/_ui/refresh-while-underway.tsx'
import type { FoundReading } from '#lib/curation/readings.ts'

/** How far the reading is; the page looks again by itself, without JavaScript too. */
export async function HowFar({ reading: { page, pages } }: { reading: FoundReading }) {
  const t = await getTranslations('curation.reading')
  const words = pages > 0 ? t('progress', { page, pages }) : t('soon')
  return (
    <div role="status">
      <Refresh />
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p>
        {words} {pages > 0 ? <progress aria-label={words} value={page} max={pages} /> : <progress aria-label={words} />}
      </p>
      <p className="sub near">{t('leave')}</p>
    </div>
  )
}
