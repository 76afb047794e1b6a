/**
 * Text that was typed and not yet sent, kept in this browser for a day: it outlives a reload and a lost session,
 * also when the mailed sign-in link opens another tab. Caller puts the person into the key: computers are shared.
 */
const prefix = 'draft:'
const day = 86_400_000

type Draft = {
  at: number
  values: [name: string, value: string][]
  /** version and ids as they were when it was typed */
  hidden?: Record<string, string>
  /** the line was cut when it was sent */
  unsent?: boolean
}

export function saveDraft(key: string, form: HTMLFormElement) {
  const values = [...new FormData(form)].filter((pair): pair is [string, string] => isTyped(form, pair))
  const hidden = Object.fromEntries(
    [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
      .filter(({ name }) => !name.startsWith('$'))
      .map(({ name, value }) => [name, value]),
  )
  store(key, { at: Date.now(), values, hidden })
}

export function markUnsent(key: string) {
  const draft = stored(key)
  if (draft) store(key, { ...draft, unsent: true })
}

/** Fills the form; null when there was nothing, or nothing that it did not hold already. */
export function restoreDraft(key: string, form: HTMLFormElement) {
  forgetOld()
  const draft = stored(key)
  if (!draft) return null
  const { values } = draft
  let changed = false
  for (const input of form.elements) {
    if (!isControl(input) || input.type === 'hidden' || input.type === 'file') continue
    const typed = values.filter(([name]) => name === input.name).map(([, value]) => value)
    if (input.type === 'checkbox' || input.type === 'radio') {
      const checked = typed.includes(input.value)
      if (input instanceof HTMLInputElement && input.checked !== checked) [input.checked, changed] = [checked, true]
    } else if (typed[0] !== undefined && typed[0] !== input.value) [input.value, changed] = [typed[0], true]
  }
  return changed ? draft : null
}

export function dropDraft(key: string) {
  attempt(() => localStorage.removeItem(prefix + key))
}

function stored(key: string): Draft | null {
  const text = attempt(() => localStorage.getItem(prefix + key))
  return text ? JSON.parse(text) : null
}

function store(key: string, draft: Draft) {
  attempt(() => localStorage.setItem(prefix + key, JSON.stringify(draft)))
}

function forgetOld() {
  attempt(() => {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix)))
      if (Date.now() - JSON.parse(localStorage.getItem(key) ?? '{}').at > day) localStorage.removeItem(key)
  })
}

const isControl = (element: Element) =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

function isTyped(form: HTMLFormElement, [name, value]: [string, FormDataEntryValue]) {
  const control = form.elements.namedItem(name)
  return typeof value === 'string' && !(control instanceof HTMLInputElement && control.type === 'hidden')
}

/** Storage may be full or forbidden; then there is no draft, and the form works all the same. */
function attempt<T>(step: () => T) {
  try {
    return step()
  } catch {
    return undefined
  }
}
