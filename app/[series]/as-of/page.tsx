import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { seriesViewer } from '#lib/session.ts'
import { DayForm } from '../_past/day-form.tsx'

type Props = {
  params: Promise<{ series: string }>
  searchParams: Promise<{ asOf?: string | string[]; wrong?: string | string[]; path?: string | string[] }>
}

const reasons = ['notUnderstood', 'notYet', 'notThereYet'] as const

export const generateMetadata = titled('past.wrong.title')

export default async function WrongInstantPage({ params, searchParams }: Props) {
  const { series } = await seriesViewer((await params).series)
  const { asOf = '', wrong, path } = await searchParams
  const t = await getTranslations('past')
  const why = reasons.find((reason) => reason === wrong) ?? 'notUnderstood'
  const home = `/${series.slug}`
  const page = typeof path === 'string' && path.startsWith(`${home}/`) ? path : home
  return (
    <>
      <h1>{t('wrong.title')}</h1>
      <p className="lede">{t(`wrong.${why}`, { value: String(asOf).slice(0, 40) })}</p>
      <DayForm series={series} action={page} open />
      <p className="acts">
        <a className="btn" href={page}>
          {t('back')}
        </a>
      </p>
    </>
  )
}
