import type { Option } from '#app/_ui/field-spec.ts'
import type { Words } from './form-words.ts'

type Props = {
  name: string
  values: Record<string, string | boolean | null>
  words: Words
  progress?: Option[]
  confidence?: Option[]
  onKeepMine?: () => void
  onTakeTheirs?: () => void
}

/** What somebody else wrote in the meantime, beside what stands in the form; the writer chooses. */
export function Meanwhile({ name, values, words, progress = [], confidence = [], onKeepMine, onTakeTheirs }: Props) {
  const labelOf = (value: unknown) => [...progress, ...confidence].find((each) => each.value === value)?.label
  const lines = values.noChange
    ? [words.noChange]
    : Object.entries(values).flatMap(([key, value]) =>
        typeof value === 'string' && value
          ? [`${key in words ? `${words[key as keyof Words]}: ` : ''}${labelOf(value) ?? value}`]
          : [],
      )
  return (
    <div className="notice bad" role="alert">
      <p>{words.conflict.replace('{name}', name)}</p>
      {(lines.length > 0 ? lines : [words.nothing]).map((line) => (
        <p key={line} className="said">
          {line}
        </p>
      ))}
      {onKeepMine && (
        <p className="acts">
          <button type="button" className="btn" onClick={onKeepMine}>
            {words.keepMine}
          </button>
          <button type="button" className="btn" onClick={onTakeTheirs}>
            {words.takeTheirs}
          </button>
        </p>
      )}
    </div>
  )
}
