import { z } from 'zod'
import { longestLine } from '#lib/form-fields.ts'
import type { FieldSpec, Option } from './field-spec.ts'

type Kind = Exclude<FieldSpec['kind'], 'file'>

type Told = {
  label?: string
  /** `true`: what stands under the name of the field and `Hint` */
  hint?: string | true
  /** where it is another than the schema suggests */
  kind?: Kind
  /** where the schema cannot say it, because it depends on another field */
  required?: true
  defaultValue?: string | string[] | null
  options?: Option[]
  /** instead of options, for an enum: each value in words */
  word?(value: string): string
  when?: [name: string, ...values: string[]]
  rows?: number
  suggestions?: string[]
} & Partial<Record<'heading' | 'row' | 'autoComplete' | 'placeholder' | 'min' | 'max', string>>

type Asked<Shape, Key> = {
  [Name in keyof Shape]?:
    | false
    | (Omit<Told, 'label' | 'hint' | 'word' | 'when'> & {
        hint?: string | (`${Name & string}Hint` extends Key ? true : never)
        word?(value: Value<Shape[Name]>): string
        when?: [name: keyof Shape & string, ...values: string[]]
      } & (Name extends Key ? { label?: string } : { label: string }))
}

type Value<Field> = NonNullable<z.output<Field>> extends (infer Each)[] ? Each : NonNullable<z.output<Field>>

/**
 * What a form asks, in the order of `asked`. The schema of its action says what is required, how long it may be, and by which
 * control it is asked; labels stand in `t` under the names of the fields.
 */
export function fieldsOf<Shape extends z.ZodRawShape, T extends (key: never) => string>(
  action: { schema: { shape: Shape } },
  t: T,
  asked: Asked<Shape, Parameters<T>[0]>,
): FieldSpec[]
export function fieldsOf(
  { schema: { shape } }: { schema: { shape: z.ZodRawShape } },
  t: (key: never) => string,
  asked: Partial<Record<string, Told | false>>,
) {
  const say = t as (key: string) => string
  return Object.entries(asked).flatMap(([name, told]) => {
    const field = shape[name]
    return told && field ? fieldOf(name, told, factsOf(field), say) : []
  })
}

function fieldOf(name: string, told: Told, facts: Facts, say: (key: string) => string): FieldSpec {
  const { label = say(name), hint, defaultValue, word, options, ...rest } = told
  const kind = told.kind ?? (options && facts.kind !== 'checks' && facts.kind !== 'radio' ? 'select' : facts.kind)
  const { maxLength, values } = facts
  const common = {
    ...rest,
    name,
    label,
    ...(hint && { hint: hint === true ? say(`${name}Hint`) : hint }),
    ...((facts.required || rest.required) && { required: true }),
  }
  const [only] = [defaultValue ?? []].flat()
  const one = only ? { defaultValue: only } : {}
  const choices = options ?? values.map((value) => ({ value, label: word ? word(value) : say(value) }))
  if (kind === 'checks') return { ...common, kind, options: choices, defaultValue: [defaultValue ?? []].flat() }
  if (kind === 'radio' || kind === 'select') return { ...common, kind, options: choices, ...one }
  if (kind === 'date' || kind === 'check') return { ...common, kind, ...one }
  return { ...common, kind, ...(maxLength && { maxLength }), ...one }
}

type Facts = { kind: Kind; required: boolean; maxLength?: number; values: string[] }

const read = new WeakMap<object, Facts>()

function factsOf(field: z.core.$ZodType) {
  const facts = read.get(field) ?? factsIn(field)
  read.set(field, facts)
  return facts
}

/* What is typed, not what it becomes; of an optional one what it is where it is given. */
function factsIn(field: z.core.$ZodType): Facts {
  const whole = z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' })
  const { type, format, maxLength, items, enum: own, const: only } = { ...whole, ...whole.anyOf?.at(-1) }
  const [each] = [items].flat()
  const values = own ?? (typeof each === 'object' ? each.enum : undefined) ?? []
  const kind = kindOf()
  return {
    kind,
    maxLength,
    values: values.map(String),
    required: !z.safeParse(field, kind === 'checks' ? undefined : '').success,
  }

  function kindOf() {
    if (type === 'array') return 'checks'
    if (values.length > 0) return 'radio'
    if (type === 'number' || type === 'integer') return 'number'
    if (only === 'yes') return 'check'
    if (format === 'date' || format === 'email') return format
    return (maxLength ?? 0) > longestLine ? 'area' : 'text'
  }
}
