import type { FieldSpec, Option } from './field-spec.ts'

export type FieldProps = {
  spec: FieldSpec
  /** Prefix of the ids, unique in the page. */
  id: string
  value?: string | string[]
  error?: string
  words: { optional: string; choose: string }
}

export const fieldId = (form: string, name: string) => `${form}-${name}`

/** A labelled control with its hint and error. Uncontrolled, so it renders on the server and works without JavaScript. */
export function Field({ spec, id: form, value, error, words }: FieldProps) {
  const id = fieldId(form, spec.name)
  const described = [spec.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const control = {
    id,
    name: spec.name,
    required: spec.required,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': described,
  }
  const grouped = spec.kind === 'radio' || spec.kind === 'checks'
  const optional = !spec.required && spec.kind !== 'check' && <span className="optional">{words.optional}</span>
  const notes = (
    <>
      {spec.hint && (
        <p className="hint" id={`${id}-hint`}>
          {spec.hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
  if (grouped)
    return (
      <fieldset className="field" id={id} tabIndex={-1} aria-describedby={described} data-when={spec.when?.join('\n')}>
        <legend>
          {spec.label}
          {optional}
        </legend>
        {notes}
        <Picks spec={spec} chosen={[value ?? spec.defaultValue ?? []].flat()} />
      </fieldset>
    )
  if (spec.kind === 'check')
    return (
      <div className="field" data-when={spec.when?.join('\n')}>
        <span className="pick">
          <input type="checkbox" value="yes" defaultChecked={(value ?? spec.defaultValue) === 'yes'} {...control} />
          <label htmlFor={id}>{spec.label}</label>
        </span>
        {notes}
      </div>
    )
  return (
    <div className="field" data-when={spec.when?.join('\n')}>
      <label htmlFor={id}>
        {spec.label}
        {optional}
      </label>
      {notes}
      <Control spec={spec} control={control} value={[value ?? []].flat()[0]} choose={words.choose} />
    </div>
  )
}

type Attributes = { id: string; name: string; required?: boolean; 'aria-invalid'?: true; 'aria-describedby'?: string }

function Control(props: { spec: FieldSpec; control: Attributes; value?: string; choose: string }) {
  const { spec, control, value, choose } = props
  switch (spec.kind) {
    case 'area': {
      const { rows = 3, maxLength, placeholder, defaultValue = '' } = spec
      return (
        <textarea
          className="input"
          {...{ rows, maxLength, placeholder }}
          {...control}
          defaultValue={value ?? defaultValue}
        />
      )
    }
    case 'select':
      return (
        <select className="input" {...control} defaultValue={value ?? spec.defaultValue ?? ''}>
          {!spec.options.some((option) => option.value === '') && <option value="">{choose}</option>}
          {spec.options.map(option)}
          {spec.groups?.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map(option)}
            </optgroup>
          ))}
        </select>
      )
    case 'file':
      return <input className="input" type="file" accept={spec.accept} multiple={spec.multiple} {...control} />
    case 'date':
      return (
        <input
          className="input"
          type="date"
          min={spec.min}
          max={spec.max}
          {...control}
          defaultValue={value ?? spec.defaultValue ?? ''}
        />
      )
    case 'text':
    case 'email':
    case 'url':
    case 'number': {
      const { kind: type, maxLength, autoComplete, suggestions, defaultValue = '' } = spec
      const list = suggestions && `${control.id}-list`
      return (
        <>
          <input
            className="input"
            {...{ type, maxLength, autoComplete, list }}
            {...control}
            defaultValue={value ?? defaultValue}
          />
          {suggestions && (
            <datalist id={list}>
              {suggestions.map((word) => (
                <option key={word} value={word} />
              ))}
            </datalist>
          )}
        </>
      )
    }
  }
}

const option = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
)

function Picks({ spec, chosen }: { spec: FieldSpec & { options: Option[] }; chosen: string[] }) {
  const type = spec.kind === 'radio' ? 'radio' : 'checkbox'
  return spec.options.map(({ value, label, hint }) => (
    <label key={value} className="pick">
      <input
        type={type}
        name={spec.name}
        value={value}
        defaultChecked={chosen.includes(value)}
        required={type === 'radio' && spec.required}
      />
      <span>
        {label}
        {hint && <small> {hint}</small>}
      </span>
    </label>
  ))
}
