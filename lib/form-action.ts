import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { wake } from './background/wake.ts'
import { troubleIn } from './db/trouble.ts'
import { say } from './messages/fill.ts'
import type { MessageKey } from './messages/load.ts'
import type { Outcome } from './outcome.ts'
import {
  readerLanguage,
  type SignedIn,
  seriesViewer,
  signedInPerson,
  visitorLanguage,
  wasConfirmedLately,
} from './session.ts'
import { type FormState, settled, written } from './settle.ts'
import { type Actor, isMember } from './viewer.ts'

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** Its form takes its fields from the schema: `fieldsOf`. */
type ActionOf<Schema> = FormAction & { schema: Schema }

type After<Value> = {
  to?: (value: Value, series: string) => string
  saved?: MessageKey | (() => MessageKey)
} & Sensitive

/** Asks whoever sends it to show once more that it is them, where that is long ago. */
type Sensitive = { sensitive?: true }

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
  const action: FormAction = kept(schema, async (form) => {
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
  const action: FormAction = kept(schema, async (form) => {
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
  const action: FormAction = kept(schema, (form) => settle(schema, form, command, after))
  return Object.assign(action, { schema })
}

/** Where the database takes nothing, the form says so and has its words. */
function kept(schema: z.ZodType, answer: (form: FormData) => Promise<FormState>): FormAction {
  return async (_, form) => {
    try {
      return await answer(form)
    } catch (error) {
      const trouble = troubleIn(error)
      if (!trouble) throw error
      console.error(error)
      const message = say(`errors.database.${trouble}`, await visitorLanguage())
      const values = typedValues(form)
      return told({ status: 'refused', message, values, wrote: written(schema, values) })
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
  const language = await readerLanguage()
  if (after.sensitive && command && !(await wasConfirmedLately())) {
    const first = { href: '/account/confirm', text: say('errors.showAgainHere', language) }
    return told({ status: 'refused', message: say('errors.showAgain', language), values: typedValues(form), first })
  }
  const { state, outcome } = await settled(schema, typedValues(form), command, language)
  // The page shows what was saved, or what somebody else did, and brings the version to send again with.
  if (outcome?.status === 'ok' || outcome?.status === 'conflict') revalidatePath(`/${slug}`, 'layout')
  if (outcome?.status !== 'ok') return told(state)
  wake('mail')
  if (after.to) redirect(after.to(outcome.value, slug))
  const saved = typeof after.saved === 'function' ? after.saved() : after.saved
  return told(saved ? { ...state, message: say(saved, language) } : state)
}

// Actions and pages are bundled apart, so what they share hangs on the process itself.
const shared = globalThis as { roundtableTold?: Map<string, FormState> }
const milliseconds = 30_000

/* Without JavaScript the page is made in the same request, twice where it is not there any more, and perhaps without the form. */
async function told(state: FormState) {
  const asked = await headers()
  const id = asked.get('x-request-id')
  if (!id || asked.has('next-action')) return state
  shared.roundtableTold ??= new Map()
  shared.roundtableTold.set(id, state)
  setTimeout(() => shared.roundtableTold?.delete(id), milliseconds).unref()
  return state
}

/** What became of the form that was sent with this very request, for the layout to say; without JavaScript only. */
export async function toldInRequest() {
  return shared.roundtableTold?.get((await headers()).get('x-request-id') ?? '')
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
