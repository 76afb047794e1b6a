import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { marked } from '#app/_ui/translated.tsx'
import { listImports } from '#lib/imports/queries.ts'
import type { SeriesRow } from '#lib/session.ts'
import { textOf } from '#lib/shown.ts'
import { clock } from '#lib/time.ts'
import type { Actor } from '#lib/viewer.ts'

export async function Earlier({ series, viewer }: { series: SeriesRow; viewer: Actor }) {
  const [t, imports] = await Promise.all([getTranslations('imports'), listImports(viewer)])
  const { moment } = clock(viewer.language, series.timeZone)
  return (
    <section>
      <h2>{t('earlier')}</h2>
      {imports.length === 0 && <p className="sub">{t('none')}</p>}
      <ul className="rows">
        {imports.map((each) => (
          <li key={each.id}>
            <span>
              <Link className="title" href={`/${series.slug}/imports/${each.id}`} prefetch={false}>
                {each.fileName}
              </Link>
              <small>{marked(t('by', { name: textOf(each.by), day: moment(each.createdAt) }), [each.by])}</small>
            </span>
            <span className={each.appliedAt ? undefined : 'warn'}>
              {t(each.appliedAt ? 'state.applied' : 'state.waiting')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
