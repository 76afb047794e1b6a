import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { can } from '#lib/policy.ts'
import type { Viewer } from '#lib/viewer.ts'

type Props = { viewer: Viewer; series: string; number: number }

export async function PackLink({ viewer, series, number }: Props) {
  if (!can(viewer, 'makePack')) return null
  const t = await getTranslations('packs')
  return (
    <Link className="btn" href={`/${series}/snapshots/${number}/pack`}>
      {t('pack')}
    </Link>
  )
}
