import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { TableKind } from '#lib/db/generated/enums.ts'
import { columnNames, headingOf } from '#lib/imports/columns.ts'
import { mapColumns } from '../actions.ts'
import type { ImportView } from './import-view.ts'

export async function Mapping({ table, series, viewer }: ImportView) {
  const t = await getTranslations('imports')
  const name = (index: number) => table.headings[index] || t('noHeading', { number: index + 1 })
  const left = table.mapping.flatMap((column, index) => (column ? [] : name(index)))
  const options = columnNames(table.kind).map((column) => ({
    value: column,
    label: headingOf(column, viewer.language),
  }))
  return (
    <section>
      <h2>{t('mapTitle')}</h2>
      <p>{t('mapLede')}</p>
      {left.length > 0 && (
        <p className="sub">{t('unmapped', { count: left.length, names: left.join(t('separator')) })}</p>
      )}
      <ActionForm
        action={mapColumns}
        hidden={{ series: series.slug, id: table.id, version: table.version }}
        toggle={t('mapOpen')}
        submit={t('mapSave')}
        fields={[
          {
            kind: 'radio',
            name: 'kind',
            label: t('kind'),
            required: true,
            defaultValue: table.kind,
            options: Object.values(TableKind).map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
          ...table.mapping.map((column, index) => ({
            kind: 'select' as const,
            name: `c${index}`,
            label: name(index),
            hint: exampleOf(index),
            required: true,
            defaultValue: column ?? '',
            options: [{ value: '', label: t('leaveOut') }, ...options],
          })),
        ]}
      />
    </section>
  )

  function exampleOf(index: number) {
    const sample = 'samples' in table ? table.samples?.[index] : undefined
    return sample ? t('example', { text: sample.length > 60 ? `${sample.slice(0, 60)}…` : sample }) : undefined
  }
}
