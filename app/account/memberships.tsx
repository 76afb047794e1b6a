import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Language } from '#lib/db/generated/enums.ts'

import type { seriesOf } from '#lib/people/join.ts'
import { localized } from '#lib/translation.ts'
import { wordsOf } from '#lib/vocabulary.ts'

type Props = { series: Awaited<ReturnType<typeof seriesOf>>; language: Language }

export async function Memberships({ series, language }: Props) {
  const t = await getTranslations('account')
  const words = wordsOf(language)
  return (
    <>
      <h2>{t('membership')}</h2>
      <ul className="rows">
        {series.map(({ id, slug, memberships: [held], ...names }) => (
          <li key={id}>
            <span>
              <Link className="title" href={`/${slug}`}>
                {localized(names, 'name', language)}
              </Link>
              {held?.organization && <small>{localized(held.organization, 'name', language)}</small>}
            </span>
            <small>{held && words.role[held.role]}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
