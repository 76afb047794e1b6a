import { getTranslations } from 'next-intl/server'
import type { Language } from '#lib/db/generated/enums.ts'
import type { ListedPack } from '#lib/packs/find-pack.ts'

type Props = { pack: ListedPack; series: string; language: Language }

/** Plain links: a download is no page of this product. */
export async function Downloads({ pack, series, language }: Props) {
  const t = await getTranslations('packs')
  const kilobytes = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 })
  const files = pack.files.toSorted((a, b) => order.indexOf(extensionOf(a.name)) - order.indexOf(extensionOf(b.name)))
  const base = `/${series}/packs/${pack.id}`
  return (
    <p className="chips">
      <a href={`${base}/${pack.archive}`} download>
        {t('everything')}
      </a>
      {files.map(({ id, name, size }) => (
        <a key={id} href={`${base}/${name}`} download>
          {t('file', { kind: kindOf(name, t), size: kilobytes.format(size / 1000) })}
        </a>
      ))}
    </p>
  )
}

const order = ['pdf', 'docx', 'pptx', 'xlsx', 'csv', 'json']

const tables = {
  'follow-ups': 'followUps',
  recommendations: 'recommendations',
  responses: 'responses',
  updates: 'updates',
} as const

function extensionOf(name: string) {
  return name.slice(name.lastIndexOf('.') + 1)
}

/** PDF, or CSV with what it holds, since there are several of that kind. */
function kindOf(name: string, t: Awaited<ReturnType<typeof getTranslations<'packs'>>>) {
  const kind = extensionOf(name).toUpperCase()
  const table = Object.entries(tables).find(([end]) => name.endsWith(`-${end}.csv`))?.[1]
  return table ? t('table', { kind, table: t(`sheets.${table}`) }) : kind
}
