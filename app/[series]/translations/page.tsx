import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Empty } from '#app/_ui/empty.tsx'
import { Pagination } from '#app/_ui/pagination.tsx'
import { titled } from '#app/_ui/titled.ts'
import { can } from '#lib/policy.ts'
import { requireViewer } from '#lib/session.ts'
import { lackingTranslations } from '#lib/translations/lacking.ts'
import { LackingRow } from './lacking-row.tsx'

type Props = {
  params: Promise<{ series: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('translations.title')

export default async function TranslationsPage({ params, searchParams }: Props) {
  const { series, viewer } = await requireViewer((await params).series)
  // Nobody else may translate whatever there is.
  if (!can(viewer, 'translate')) notFound()
  const { data: after } = z
    .string()
    .max(80)
    .safeParse((await searchParams).after)
  const [t, { counts, rows, more }] = await Promise.all([
    getTranslations('translations'),
    lackingTranslations(viewer, after),
  ])
  const here = `/${series.slug}/translations`
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      {counts.length === 0 && <Empty title={t('none')}>{t('noneHint')}</Empty>}
      {counts
        .filter(({ table }) => rows.some((row) => row.table === table))
        .map(({ table, count }) => (
          <section key={table}>
            <h2>
              {t(`table.${table}`)} <small>{t('count', { count })}</small>
            </h2>
            <ul className="rows">
              {rows
                .filter((row) => row.table === table)
                .map((row) => (
                  <LackingRow key={row.key} row={row} viewer={viewer} series={series.slug} />
                ))}
            </ul>
          </section>
        ))}
      <Pagination previous={after ? here : null} next={more ? `${here}?after=${rows.at(-1)?.key}` : null} />
    </>
  )
}
