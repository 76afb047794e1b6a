import '#app/_look/filters.css'
import { getTranslations } from 'next-intl/server'
import { Field } from '#app/_ui/field.tsx'
import type { FieldSpec } from '#app/_ui/field-spec.ts'
import type { AuditFilter } from '#lib/audit/filter.ts'
import { auditKinds } from '#lib/audit/kinds.ts'

type Props = { filter: AuditFilter; people: { id: string; name: string }[]; home: string }

/** Narrows the audit record; a plain form, so the choice stands in the address. */
export async function AuditFilters({ filter, people, home }: Props) {
  const [t, h] = await Promise.all([getTranslations('audit'), getTranslations('history')])
  const any = { value: '', label: h('any') }
  const kinds = auditKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))
  const persons = people.map(({ id, name }) => ({ value: id, label: name }))
  const specs: (FieldSpec & { name: 'kind' | 'person' | 'since' | 'until' })[] = [
    { kind: 'select', name: 'kind', label: h('kind'), options: [any, ...kinds] },
    { kind: 'select', name: 'person', label: h('person'), options: [any, ...persons] },
    { kind: 'date', name: 'since', label: t('since') },
    { kind: 'date', name: 'until', label: t('until') },
  ]
  return (
    <form className="filters" method="get">
      {specs.map((spec) => (
        <Field key={spec.name} id="audit" spec={spec} value={filter[spec.name]} words={{ optional: '', choose: '' }} />
      ))}
      <div className="acts">
        <button type="submit" className="btn">
          {h('show')}
        </button>
        {specs.some(({ name }) => filter[name]) && <a href={home}>{h('clear')}</a>}
      </div>
    </form>
  )
}
