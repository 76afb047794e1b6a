import { getTranslations } from 'next-intl/server'
import { Field } from '#app/_ui/field.tsx'
import { instantOf } from '#lib/as-of.ts'
import type { SeriesRow } from '#lib/session.ts'
import { addDays, isoDay, today } from '#lib/time.ts'
import { pairsOf, type Query } from './query-pairs.ts'

type Props = {
  series: SeriesRow /** kept, but for the instant */
  query?: Query /** of which page, if not this one */
  action?: string
  open?: boolean
}

export async function DayForm({ series, query = {}, action, open }: Props) {
  const t = await getTranslations('past')
  const shown = series.asOf && instantOf(series.asOf, series.timeZone)
  const yesterday = isoDay(addDays(today(series.timeZone), -1))
  const spec = { kind: 'date', name: 'asOf', label: t('day'), hint: t('dayHint'), max: yesterday } as const
  return (
    <details className="more apart" open={open}>
      <summary>{t(series.asOf ? 'open' : 'openHere')}</summary>
      <form className="form" method="get" action={action}>
        {pairsOf(query).map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Field
          spec={spec}
          id="past"
          value={shown ? isoDay(today(series.timeZone, shown)) : undefined}
          words={{ optional: '', choose: '' }}
        />
        <div className="send">
          <button type="submit" className="btn">
            {t('show')}
          </button>
        </div>
      </form>
    </details>
  )
}
