import { getTranslations } from 'next-intl/server'
import type { Proposal } from '#lib/curation/readings.ts'
import type { Language } from '#lib/db/generated/enums.ts'

/** Words that were probably misread, with their place; pointed out, never changed. */
export async function Misread({ misreadings, language }: { misreadings: Proposal['misreadings']; language: Language }) {
  if (misreadings.length === 0) return null
  const t = await getTranslations('curation.reading')
  return (
    <details className="more" open={misreadings.length <= 5}>
      <summary>{t('misread', { count: misreadings.length })}</summary>
      <ul className="rows">
        {misreadings.slice(0, 50).map(({ start, end, text, probably, page, around }) => {
          const at = around.indexOf(text, Math.min(40, start))
          return (
            <li key={start}>
              <span lang={language}>
                …{around.slice(0, at)}
                <mark>{text}</mark>
                {around.slice(at + end - start)}…
              </span>
              <small>
                {t('probably', { words: probably })} · {t('page', { page })}
              </small>
            </li>
          )
        })}
      </ul>
      <p className="sub near">{t('misreadNext')}</p>
    </details>
  )
}
