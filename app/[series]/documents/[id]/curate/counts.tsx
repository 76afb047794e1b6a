import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Shown } from './curation-view.ts'

/** How far curating is, and the way on once something was accepted. */
export async function Counts({ curation: { counts }, path }: Shown) {
  const t = await getTranslations('curation.curate')
  return (
    <>
      <p className="now">
        {(['pending', 'accepted', 'merged', 'rejected'] as const).map((state) => (
          <span key={state} className="state">
            {t(`count.${state}`, { count: counts[state] })}
          </span>
        ))}
      </p>
      {counts.waiting > 0 && (
        <p className="acts">
          <Link className="btn main" href={`${path}/curate/preview`} prefetch={false}>
            {t('preview', { count: counts.waiting })}
          </Link>
        </p>
      )}
    </>
  )
}
