import { z } from 'zod'
import type { Language } from './db/generated/enums.ts'
import { say } from './messages/fill.ts'
import { isKey } from './messages/key.ts'
import type { MessageKey } from './messages/load.ts'
import type { MessageValues, Outcome } from './outcome.ts'

/** What a form knows after it was sent. `values` gives back everything that was typed, unless it was saved. */
export type FormState = {
  /** where to go first, in a window of its own, so that the words stay in this one */
  first?: { href: string; text: string }
  status: 'idle' | 'ok' | 'invalid' | 'conflict' | 'refused'
  message?: string
  /** By path; `{field}` in one stands for the label, which the form knows. */
  errors?: Record<string, string>
  values?: Values
  /** What its sender wrote themself, to copy from where the form is gone. */
  wrote?: string
  /** The page of the form cannot be shown to its sender any more. */
  gone?: 'signedOut' | 'notFound'
}

type Values = Record<string, string | string[]>

/**
 * What becomes of a form: checked, commanded, said in its reader's language.
 * @param command null where nobody is signed in
 * @returns what the form is told, and the command's outcome where it came to that
 */
export async function settled<Schema extends z.ZodType, Value>(
  schema: Schema,
  values: Values,
  command: ((input: z.infer<Schema>) => Promise<Outcome<Value>>) | null,
  language: Language,
): Promise<{ state: FormState; outcome?: Outcome<Value> }> {
  const t = (key: MessageKey, named?: MessageValues) => say(key, language, { field: '{field}', ...named })
  const back = { values, wrote: written(schema, values) }
  if (!command) return { state: { status: 'refused', message: t('errors.signedOut'), gone: 'signedOut', ...back } }

  const parsed = schema.safeParse(nested(values))
  if (!parsed.success) {
    const errors = Object.fromEntries(
      parsed.error.issues.reverse().map((issue) => [issue.path.join('.'), t(...wrong(issue))]),
    )
    return { state: { status: 'invalid', message: t('errors.summary'), errors, ...back } }
  }

  const outcome = await command(parsed.data)
  if (outcome.status === 'ok') return { state: { status: 'ok' }, outcome }
  const { status } = outcome
  if (status === 'refused') {
    const gone = outcome.why === 'notFound' ? { gone: outcome.why } : {}
    return { state: { status, message: t(`errors.${outcome.why}`), ...gone, ...back }, outcome }
  }
  const message = t(outcome.message, outcome.values)
  if (status === 'conflict') return { state: { status, message, ...back }, outcome }
  return { state: { status, message: t('errors.summary'), errors: { [outcome.field]: message }, ...back }, outcome }
}

/** What stands as `translations.ja.name` in a form is `{ translations: { ja: { name } } }` to its schema. */
export function nested(values: Values) {
  const whole: Record<string, unknown> = {}
  const deep: Record<string, Record<string, Record<string, unknown>>> = {}
  for (const [name, value] of Object.entries(values)) {
    const [first = '', language = '', field] = name.split('.')
    if (field) deep[first] = { ...deep[first], [language]: { ...deep[first]?.[language], [field]: value } }
    else whole[name] = value
  }
  return { ...whole, ...deep }
}

function wrong(issue: z.core.$ZodIssue): [MessageKey, MessageValues?] {
  if (issue.code === 'too_big' && issue.origin === 'string')
    return ['errors.tooLong', { maximum: Number(issue.maximum) }]
  return [isKey(issue.message) ? issue.message : 'errors.invalid']
}

/** Of all that a form sends, what is neither chosen nor put there by the page. */
export function written(schema: z.ZodType, values: Values) {
  const shape = schema instanceof z.ZodObject ? schema.shape : {}
  const own = Object.entries(values).filter(([name]) => name !== 'series' && !isChosen(shape[name]))
  return own
    .flatMap(([, value]) => value)
    .map((text) => text.trim())
    .filter((text) => text && !/^(\d+|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i.test(text))
    .join('\n\n')
}

function isChosen(field: z.core.$ZodType | undefined) {
  if (!field) return false
  const facts = JSON.stringify(z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' }))
  return /"(enum|const)":/.test(facts) || /"format":"uuid"/.test(facts)
}
