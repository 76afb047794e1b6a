import { getTranslations } from 'next-intl/server'
import type { toBeAdopted } from '#lib/curation/adopt-accepted.ts'
import type { Curated } from '#lib/curation/curation-page.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import { languageOf } from '#lib/language-of.ts'
import type { SeriesRow } from '#lib/session.ts'
import { localized } from '#lib/translation.ts'
import { wordsOf } from '#lib/vocabulary.ts'

type Rows = NonNullable<Awaited<ReturnType<typeof toBeAdopted>>>['rows']
type Props = { rows: Rows; series: SeriesRow; language: Language; document: Curated }

/** Each recommendation as it will be: number, title, theme, whom it addresses, who sees it, its passages. */
export async function ToBeAdopted({ rows, language, document }: Props) {
  const t = await getTranslations('curation.preview')
  const words = wordsOf(language)
  return (
    <ul className="rows recommendations">
      {rows.map(({ id, number, exact, merged, theme, visibility, addressed, ...titles }) => {
        const title = localized(titles, 'title', language)
        return (
          <li key={id}>
            <span className="ref">{`R-${number}`}</span>
            <span>
              <b lang={languageOf(title)}>{title}</b>
              <small>{[theme ? localized(theme, 'name', language) : t('noTheme'), ...addressed].join(' · ')}</small>
              <span className="quoted" lang={document.language}>
                {[exact, ...merged.map((each) => each.exact)].join(' … ')}
              </span>
            </span>
            <span />
            <span className="state">{words.visibility[visibility]}</span>
          </li>
        )
      })}
    </ul>
  )
}
