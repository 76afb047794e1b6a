import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { wake } from './background/wake.ts'
import type { Language } from './db/generated/enums.ts'
import { troubleIn } from './db/trouble.ts'
import { say } from './messages/fill.ts'
import { isKey } from './messages/key.ts'
import type { MessageKey } from './messages/load.ts'
import type { MessageValues, Outcome } from './outcome.ts'
import { readerLanguage, type SignedIn, seriesViewer, signedInPerson, visitorLanguage } from './session.ts'
import { type Actor, isMember } from './viewer.ts'

/** What a form knows after it was sent. `values` gives back everything that was typed, unless it was saved. */
export type FormState = {
  status: 'idle' | 'ok' | 'invalid' | 'conflict' | 'refused'
  message?: string
  errors?: Record<string, string>
  values?: Record<string, string | string[]>
}

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** Its form takes its fields from the schema: `fieldsOf`. */
type ActionOf<Schema> = FormAction & { schema: Schema }

type After<Value> = { to?: (value: Value, series: string) => string; saved?: MessageKey | (() => MessageKey) }

/**
 * The only way from a form to a command. The form names its series in a hidden field `series`; who acts comes from the
 * session. Error messages are keys in lib/messages, translated here for the reader.
 * @param after where to go once saved, a path; without it the page shows itself anew with `saved`
 */
export function formAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  command: (actor: Actor, input: z.infer<Schema>) => Promise<Outcome<Value>>,
  after: After<Value> = {},
): ActionOf<Schema> {
  const action: FormAction = kept(async (form) => {
    const slug = String(form.get('series') ?? '')
    const { viewer } = await seriesViewer(slug)
    return settle(schema, form, isMember(viewer) ? (input) => command(viewer, input) : null, after, slug)
  })
  return Object.assign(action, { schema })
}

/** As `formAction`, for what somebody does about themself, whatever the series. */
export function personAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  command: (person: SignedIn, input: z.infer<Schema>) => Promise<Outcome<Value>>,
  after: After<Value> = {},
): ActionOf<Schema> {
  const action: FormAction = kept(async (form) => {
    const person = await signedInPerson()
    return settle(schema, form, person && ((input) => command(person, input)), after)
  })
  return Object.assign(action, { schema })
}

/** As `formAction`, for visitors who are not signed in yet: the command itself sees to what they may do. */
export function visitorAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  command: (input: z.infer<Schema>) => Promise<Outcome<Value>>,
  after: After<Value> = {},
): ActionOf<Schema> {
  const action: FormAction = kept((form) => settle(schema, form, command, after))
  return Object.assign(action, { schema })
}

/** Where the database takes nothing, the form says so and has its words. */
function kept(answer: (form: FormData) => Promise<FormState>): FormAction {
  return async (_, form) => {
    try {
      return await answer(form)
    } catch (error) {
      const trouble = troubleIn(error)
      if (!trouble) throw error
      console.error(error)
      const message = say(`errors.database.${trouble}`, await visitorLanguage())
      return { status: 'refused', message, values: typedValues(form) }
    }
  }
}

async function settle<Schema extends z.ZodType, Value>(
  schema: Schema,
  form: FormData,
  command: ((input: z.infer<Schema>) => Promise<Outcome<Value>>) | null,
  after: After<Value>,
  slug = '',
): Promise<FormState> {
  const values = typedValues(form)
  const language = await readerLanguage()
  const t = (key: MessageKey, named?: MessageValues) => say(key, language, named)
  if (!command) return { status: 'refused', message: t('errors.signedOut'), values }

  const parsed = schema.safeParse(nested(values))
  if (!parsed.success) {
    const errors = Object.fromEntries(
      parsed.error.issues.reverse().map((issue) => [issue.path.join('.'), wrong(issue, language)]),
    )
    return { status: 'invalid', message: t('errors.summary'), errors, values }
  }

  const outcome = await command(parsed.data)
  if (outcome.status === 'refused') return { status: 'refused', message: t(`errors.${outcome.why}`), values }
  if (outcome.status === 'conflict') {
    // The page shows what the other person did, and brings the version to send again with.
    revalidatePath(`/${slug}`, 'layout')
    return { status: 'conflict', message: t(outcome.message, outcome.values), values }
  }
  if (outcome.status === 'invalid') {
    const errors = { [outcome.field]: t(outcome.message, outcome.values) }
    return { status: 'invalid', message: t('errors.summary'), errors, values }
  }
  wake('mail')
  revalidatePath(`/${slug}`, 'layout')
  if (after.to) redirect(after.to(outcome.value, slug))
  const saved = typeof after.saved === 'function' ? after.saved() : after.saved
  return { status: 'ok', message: saved && t(saved) }
}

/** What stands as `translations.ja.name` in a form is `{ translations: { ja: { name } } }` to its schema. */
export function nested(values: Record<string, string | string[]>) {
  const whole: Record<string, unknown> = {}
  const deep: Record<string, Record<string, Record<string, unknown>>> = {}
  for (const [name, value] of Object.entries(values)) {
    const [first = '', language = '', field] = name.split('.')
    if (field) deep[first] = { ...deep[first], [language]: { ...deep[first]?.[language], [field]: value } }
    else whole[name] = value
  }
  return { ...whole, ...deep }
}

function wrong(issue: z.core.$ZodIssue, language: Language) {
  if (issue.code === 'too_big' && issue.origin === 'string')
    return say('errors.tooLong', language, { maximum: Number(issue.maximum) })
  return say(isKey(issue.message) ? issue.message : 'errors.invalid', language)
}

/** Everything typed, by name: a string, or several where a name comes more than once. Files are not values. */
export function typedValues(form: FormData) {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$')) continue
    const all = form.getAll(name).filter((value) => typeof value === 'string')
    const [only] = all
    if (only !== undefined) values[name] = all.length > 1 ? all : only
  }
  return values
}
