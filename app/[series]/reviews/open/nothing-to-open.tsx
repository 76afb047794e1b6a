import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'

/** A review prepares a roundtable, so one has to be planned first. */
export async function NothingToOpen({ slug }: { slug: string }) {
  const t = await getTranslations('collecting.open')
  return (
    <>
      <h1>{t('title')}</h1>
      <Empty title={t('notPlanned')}>
        <p>{t('notPlannedHint')}</p>
        <p>
          <Link className="btn main" href={`/${slug}/settings`}>
            {t('plan')}
          </Link>
        </p>
      </Empty>
    </>
  )
}
