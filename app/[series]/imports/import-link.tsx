import { getTranslations } from 'next-intl/server'
import { can } from '#lib/policy.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The way to the import of tables, for whoever may. */
export async function ImportLink({ slug, viewer }: { slug: string; viewer: Viewer }) {
  if (!can(viewer, 'importTable')) return null
  const t = await getTranslations('imports')
  return <a href={`/${slug}/imports`}>{t('start')}</a>
}
