import '#app/_look/filters.css'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Field } from '#app/_ui/field.tsx'
import type { SeriesRow } from '#lib/session.ts'
import { clock, isoDay, today } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'
import type { Asked } from './asked-comparison.ts'

type Side = 'from' | 'to'
type Props = Asked & { series: SeriesRow; viewer: Viewer }

/** A plain form that asks for an address: each side a snapshot, a day, or now. */
export async function Choose({ series, viewer, snapshots, from, to, before, after }: Props) {
  const t = await getTranslations('snapshots.compare')
  const { day } = clock(viewer.language, series.timeZone)
  const options = [
    { value: 'now', label: t('now') },
    ...snapshots.map(({ number, takenAt }) => ({
      value: `s${number}`,
      label: t('snapshot', { number, day: day(takenAt) }),
    })),
  ]
  const words = { optional: '', choose: t('aDay') }
  const fields = (side: Side, text: string, answer: Asked['before']) => {
    const listed = options.some(({ value }) => value === text)
    const error = answer && 'wrong' in answer ? t(`wrong.${answer.wrong}`) : undefined
    const onDay = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined
    const other = listed || onDay || !text ? [] : [{ value: text, label: text.slice(0, 60) }]
    return (
      <>
        <Field
          id="compare"
          spec={{ kind: 'select', name: side, label: t(side), options: [...options, ...other] }}
          value={onDay ? '' : text}
          error={onDay ? undefined : error}
          words={words}
        />
        <Field
          id="compare"
          spec={{ kind: 'date', name: `${side}Day`, label: t(`${side}Day`), max: isoDay(today(series.timeZone)) }}
          value={onDay}
          error={onDay && error}
          words={words}
        />
      </>
    )
  }
  const path = `/${series.slug}/compare`
  return (
    <section className="unprinted">
      <h2>{t('choose')}</h2>
      <form className="filters" method="get" action={path}>
        {fields('from', from, before)}
        {fields('to', to, after)}
        <div className="acts">
          <button type="submit" className="btn">
            {t('show')}
          </button>
          {from && <Link href={`${path}?${new URLSearchParams({ from: to, to: from })}`}>{t('swap')}</Link>}
        </div>
      </form>
      <p className="sub">{t('aDayHint')}</p>
    </section>
  )
}
