import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { LoadedDocument } from './document-view.ts'

type Props = { document: LoadedDocument; slug: string; view?: string }

export async function Views({ document, slug, view }: Props) {
  const t = await getTranslations('curation.trace')
  const path = `/${slug}/documents/${document.id}`
  const traced = view === 'trace'
  return (
    <nav aria-label={t('views')} className="chips far">
      <Link href={path} aria-current={traced ? undefined : 'page'} prefetch={false}>
        {t('text')}
      </Link>
      <Link href={`${path}?view=trace`} aria-current={traced ? 'page' : undefined} prefetch={false}>
        {t('trace')}
      </Link>
    </nav>
  )
}
