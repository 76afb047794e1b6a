import '#app/_look/filters.css'
import { getTranslations } from 'next-intl/server'
import { Field } from '#app/_ui/field.tsx'
import type { FieldSpec } from '#app/_ui/field-spec.ts'
import { eventGroups } from '#lib/events/groups.ts'
import type { HistoryFilter, historyChoices } from '#lib/events/history-filter.ts'

type Props = { filter: HistoryFilter; choices: Awaited<ReturnType<typeof historyChoices>>; home: string }

/** Narrows the history by organization, person and kind; a plain form, so the choice stands in the address. */
export async function HistoryFilters({ filter, choices, home }: Props) {
  const t = await getTranslations('history')
  const select = (
    name: 'organization' | 'person' | 'kind',
    options: { value: string; label: string }[],
  ): FieldSpec => ({
    kind: 'select',
    name,
    label: t(name),
    options: [{ value: '', label: t('any') }, ...options],
  })
  const organizations = choices.organizations.map(({ slug, name }) => ({ value: slug, label: name }))
  const people = choices.people.map(({ id, name }) => ({ value: id, label: name }))
  const kinds = eventGroups.map((group) => ({ value: group, label: t(`kinds.${group}`) }))
  const specs = [select('organization', organizations), select('person', people), select('kind', kinds)]
  return (
    <form className="filters" method="get">
      {specs
        .filter((spec) => spec.name !== 'person' || people.length > 0)
        .map((spec) => (
          <Field
            key={spec.name}
            id="history"
            spec={spec}
            value={filter[spec.name as 'organization' | 'person' | 'kind']}
            words={{ optional: '', choose: t('any') }}
          />
        ))}
      <div className="acts">
        <button type="submit" className="btn">
          {t('show')}
        </button>
        {(filter.organization || filter.person || filter.kind) && <a href={home}>{t('clear')}</a>}
      </div>
    </form>
  )
}
