import { Fragment } from 'react'
import { Field, type FieldProps } from './field.tsx'
import type { FieldSpec } from './field-spec.ts'

type Props = Pick<FieldProps, 'id' | 'words'> & {
  fields: FieldSpec[]
  values?: Record<string, string | string[] | undefined>
  errors: Record<string, string>
}

/** The fields of a form, below their headings; those of a row beside each other, seldom used ones behind their words. */
export function FieldRows({ fields, id, values, errors, words }: Props) {
  const field = (spec: FieldSpec) => (
    <Field key={spec.name} spec={spec} id={id} value={values?.[spec.name]} error={errors[spec.name]} words={words} />
  )
  return rowsOf(fields).map(([first, ...more]) => (
    <Fragment key={first.name}>
      {first.heading && <h2>{first.heading}</h2>}
      {first.row ? (
        <fieldset className="fieldrow">
          <legend>{first.row}</legend>
          {[first, ...more].map(field)}
        </fieldset>
      ) : first.behind ? (
        <details className="more" open={[first, ...more].some(({ name }) => values?.[name] || errors[name])}>
          <summary>{first.behind}</summary>
          {[first, ...more].map(field)}
        </details>
      ) : (
        field(first)
      )}
    </Fragment>
  ))
}

type Row = [FieldSpec, ...FieldSpec[]]

function rowsOf(fields: FieldSpec[]) {
  const rows: Row[] = []
  for (const spec of fields) {
    const last = rows.at(-1)
    const [group, before] = [spec.row ?? spec.behind, last && (last[0].row ?? last[0].behind)]
    if (last && group && group === before && !spec.heading) last.push(spec)
    else rows.push([spec])
  }
  return rows
}
