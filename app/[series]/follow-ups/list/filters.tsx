import '#app/_look/filters.css'
import { getTranslations } from 'next-intl/server'
import { Field } from '#app/_ui/field.tsx'
import type { FieldSpec } from '#app/_ui/field-spec.ts'
import { Confidence } from '#lib/db/generated/enums.ts'
import { type Filter, facets, narrows, urlOf } from '#lib/follow-ups/filter.ts'
import type { Options } from '#lib/follow-ups/options.ts'
import { statesByTurn } from '#lib/progress-states.ts'
import { pathIn } from '#lib/series-path.ts'
import type { SeriesRow } from '#lib/session.ts'
import { isMember, type Viewer } from '#lib/viewer.ts'
import { stateHead, wordsOf } from '#lib/vocabulary.ts'

type Props = { filter: Filter; options: Options; viewer: Viewer; series: SeriesRow }

export async function Filters({ filter, options, viewer, series }: Props) {
  const t = await getTranslations('list')
  const words = { optional: '', choose: t('anyone') }
  // That nobody leads is among the states as well; as a condition of its own it shows only where a link asked for it.
  const flags = (['overdue', 'stale', 'unowned', 'mine'] as const).filter((flag) =>
    flag === 'unowned' ? filter.unowned : flag !== 'mine' || isMember(viewer),
  )
  const roles = [
    { value: '', label: t('asAny') },
    { value: 'lead', label: t('asLead') },
    { value: 'support', label: t('asSupport') },
  ]
  const fields: { spec: FieldSpec; value?: string }[] = [
    { spec: { kind: 'text', name: 'q', label: t('text'), maxLength: 200 }, value: filter.q },
    { spec: { kind: 'select', name: 'theme', label: t('theme'), options: options.themes }, value: filter.theme },
    {
      spec: { kind: 'text', name: 'recommendation', label: t('recommendation'), maxLength: 12 },
      value: filter.recommendation ? `R-${filter.recommendation}` : undefined,
    },
    {
      spec: { kind: 'select', name: 'organization', label: t('organization'), options: options.organizations },
      value: filter.organization,
    },
    {
      spec: { kind: 'select', name: 'as', label: t('as'), options: roles },
      value: filter.as === 'any' ? '' : filter.as,
    },
  ]
  return (
    <details className="fold">
      <summary>{t('filter')}</summary>
      <form className="filters" method="get" action={`/${series.slug}/follow-ups`}>
        {series.asOf && <input type="hidden" name="asOf" value={series.asOf} />}
        {fields.map(({ spec, value }) => (
          <Field key={spec.name} spec={spec} value={value} id="filter" words={words} />
        ))}
        {(['contact', 'sort', 'direction'] as const).map(
          (name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />,
        )}
        <div className="acts">
          <button type="submit" className="btn">
            {t('show')}
          </button>
          {narrows(filter) && (
            <a href={pathIn(series, `/follow-ups${urlOf({ sort: filter.sort, direction: filter.direction })}`)}>
              {t('clear')}
            </a>
          )}
        </div>
        <details className="more" open={facets.some((name) => filter[name]) || filter.mine}>
          <summary>{t('more')}</summary>
          <Checks
            legend={t('progress')}
            name="progress"
            values={statesByTurn}
            chosen={filter.progress}
            word={(value) => stateHead(value, viewer.language)}
          />
          <Checks
            legend={t('confidence')}
            name="confidence"
            values={Object.values(Confidence)}
            chosen={filter.confidence}
            word={(value) => wordsOf(viewer.language).confidence[value]}
          />
          <fieldset>
            <legend className="sub">{t('only')}</legend>
            {flags.map((flag) => (
              <label key={flag} className="pick">
                <input type="checkbox" name={flag} value="yes" defaultChecked={filter[flag]} />
                {t(flag)}
              </label>
            ))}
          </fieldset>
        </details>
      </form>
    </details>
  )
}

type ChecksProps<Value extends string> = {
  legend: string
  name: string
  values: Value[]
  chosen?: Value[]
  word: (value: Value) => string
}

function Checks<Value extends string>({ legend, name, values, chosen, word }: ChecksProps<Value>) {
  return (
    <fieldset>
      <legend className="sub">{legend}</legend>
      {values.map((value) => (
        <label key={value} className="pick">
          <input type="checkbox" name={name} value={value} defaultChecked={chosen?.includes(value)} />
          {word(value)}
        </label>
      ))}
    </fieldset>
  )
}
