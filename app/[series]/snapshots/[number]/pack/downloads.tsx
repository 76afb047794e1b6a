import { getTranslations } from 'next-intl/server'
import type { Language } from '#lib/db/generated/enums.ts'
import type { ListedPack } from '#lib/packs/queries.ts'

type Props = { pack: ListedPack; series: string; language: Language }

/** Plain links: a download is no page of this product. */
export async function Downloads({ pack, series, language }: Props) {
  const t = await getTranslations('packs')
  const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 })
  const base = `/${series}/packs/${pack.id}`
  return (
    <p className="chips">
      <a href={`${base}/${pack.archive}`} download>
        {t('everything')}
      </a>
      {pack.files.map(({ id, name, size }) => (
        <a key={id} href={`${base}/${name}`} download>
          {t('file', { kind: kindOf(name), size: megabytes.format(size / 1_000_000) })}
        </a>
      ))}
    </p>
  )
}

/** PDF, or CSV follow-ups where there are several of a kind. */
function kindOf(name: string) {
  const [, extension = ''] = name.match(/\.(\w+)$/) ?? []
  const [, table] = name.match(/-(follow-ups|recommendations|responses|updates)\.csv$/) ?? []
  return [extension.toUpperCase(), table].filter(Boolean).join(' ')
}
