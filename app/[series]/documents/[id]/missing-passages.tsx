import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { notCarriedOver } from '#lib/curation/correction.ts'
import type { Viewer } from '#lib/viewer.ts'
import type { LoadedDocument } from './document-view.ts'

type Props = { document: LoadedDocument; slug: string; viewer: Viewer }

/** What was curated in the earlier version and is not in this one. */
export async function Missing({ document, slug, viewer }: Props) {
  const gone = await notCarriedOver(viewer, document.id)
  const count = gone ? gone.passages.length + gone.candidates.length : 0
  if (!gone || count === 0) return null
  const t = await getTranslations('curation')
  return (
    <details className="more apart">
      <summary>{t('trace.missing', { count })}</summary>
      <p className="sub">{t('trace.missingNext')}</p>
      <ul className="rows">
        {gone.passages.map(({ id, exact, recommendation: { number } }) => (
          <li key={id}>
            <span className="quoted" lang={document.language}>
              {exact}
            </span>
            <Link href={`/${slug}/recommendations/${number}`} prefetch={false}>
              R-{number}
            </Link>
          </li>
        ))}
        {gone.candidates.map(({ id, exact, state }) => (
          <li key={id}>
            <span className="quoted" lang={document.language}>
              {exact}
            </span>
            <span className="state">{t(`curate.state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
