import type { ReactNode } from 'react'
import type { Option } from '#app/_ui/field-spec.ts'
import type { RowValues } from '#lib/reviews/collect/row-values.ts'
import type { FormState } from '#lib/settle.ts'
import type { Words } from './form-words.ts'
import type { Standing } from './use-autosave.ts'
import { Meanwhile } from './written-meanwhile.tsx'

export type Row = {
  id: string
  /** F-3 */
  ref: string
  version: number
  values: RowValues
  touched: boolean
  progress: Option[]
  /** when and by whom it was saved, in words */
  saved: string | null
  head: ReactNode
}

type Props = {
  row: Row
  confidence: Option[]
  words: Words
  standing?: Standing
  /** what came back from a form that was sent without JavaScript and not saved */
  typed: FormState['values']
  errors: FormState['errors']
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** One follow-up: no change in one click, or what has changed. */
export function RowFields({ row, confidence, words, standing, typed, errors, ...on }: Props) {
  const { id, values } = row
  const value = (name: keyof Row['values']) => [typed?.[`${id}.${name}`] ?? values[name] ?? ''].flat()[0]
  const error = (name: string) => errors?.[`rows.${id}.${name}`]
  const area = (name: 'changed' | 'obstacles' | 'nextStep', rows: number, hint?: string) => (
    <Area
      id={`${id}-${name}`}
      name={`${id}.${name}`}
      label={words[name]}
      {...{ hint, rows }}
      error={error(name)}
      value={String(value(name))}
    />
  )
  const noChange = typed ? typed[`${id}.noChange`] === 'yes' : values.noChange
  // Sent without JavaScript and refused, since somebody else was quicker: the next sending is meant to hold.
  const stale = typed?.[`${id}.version`] !== undefined && Number(typed[`${id}.version`]) !== row.version
  const theirs = stale ? { name: words.someone, values: row.values } : standing?.kind === 'conflict' ? standing : null
  return (
    <li id={row.ref} data-row={id} data-conflict={theirs ? '' : undefined} tabIndex={-1}>
      {row.head}
      <input type="hidden" name={`${id}.version`} defaultValue={row.version} />
      <div className="acts">
        <label className="pick">
          <input type="checkbox" name={`${id}.noChange`} value="yes" defaultChecked={noChange} data-no-change="" />
          {words.noChange}
        </label>
        <details className="act" open={(row.touched && !values.noChange) || Boolean(typed?.[`${id}.changed`])}>
          <summary className="btn">{words.hasChanged}</summary>
          <div className="form">
            {area('changed', 4, words.changedHint)}
            <Picks
              name={`${id}.progress`}
              legend={words.progress}
              options={row.progress}
              chosen={value('progress')}
              error={error('progress')}
            />
            <Picks
              name={`${id}.confidence`}
              legend={words.confidence}
              options={confidence}
              chosen={value('confidence')}
              error={error('confidence')}
            />
            {area('obstacles', 2)}
            {area('nextStep', 2)}
          </div>
        </details>
      </div>
      {theirs && <Meanwhile {...theirs} {...{ words, confidence, progress: row.progress }} {...(!stale && on)} />}
      <p
        className={standing?.kind === 'refused' ? 'error' : 'sub'}
        role="status"
        data-refused={standing?.kind === 'refused' ? '' : undefined}
        tabIndex={-1}
      >
        {standing?.kind === 'refused'
          ? standing.message
          : standing?.kind === 'saved'
            ? words.saved.replace('{at}', standing.at)
            : (row.saved ?? words.untouched)}
      </p>
    </li>
  )
}

type AreaProps = { id: string; name: string; label: string; hint?: string; rows: number; error?: string; value: string }

function Area({ id, name, label, hint, rows, error, value }: AreaProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <textarea
        className="input"
        id={id}
        name={name}
        rows={rows}
        maxLength={10_000}
        defaultValue={value}
        aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
        aria-invalid={error ? true : undefined}
      />
    </div>
  )
}

type PicksProps = { name: string; legend: string; options: Option[]; chosen: unknown; error?: string }

function Picks({ name, legend, options, chosen, error }: PicksProps) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {error && <p className="error">{error}</p>}
      <div className="choices">
        {options.map(({ value, label }) => (
          <label key={value} className="pick">
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
