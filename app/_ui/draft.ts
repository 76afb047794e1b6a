/**
 * Text that was typed and not yet sent, kept in this browser for a day: it outlives a reload and a lost session,
 * also when the mailed sign-in link opens another tab. Caller puts the person into the key: computers are shared.
 */
const prefix = 'draft:'
const day = 86_400_000

type Draft = { at: number; values: [name: string, value: string][] }

export function saveDraft(key: string, form: HTMLFormElement) {
  const values = [...new FormData(form)].filter((pair): pair is [string, string] => isTyped(form, pair))
  attempt(() => localStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), values } satisfies Draft)))
}

/** Fills the form and says whether that changed anything. */
export function restoreDraft(key: string, form: HTMLFormElement) {
  forgetOld()
  const stored = attempt(() => localStorage.getItem(prefix + key))
  if (!stored) return false
  const { values }: Draft = JSON.parse(stored)
  let changed = false
  for (const input of form.elements) {
    if (!isControl(input) || input.type === 'hidden' || input.type === 'file') continue
    const typed = values.filter(([name]) => name === input.name).map(([, value]) => value)
    if (input.type === 'checkbox' || input.type === 'radio') {
      const checked = typed.includes(input.value)
      if (input instanceof HTMLInputElement && input.checked !== checked) [input.checked, changed] = [checked, true]
    } else if (typed[0] !== undefined && typed[0] !== input.value) [input.value, changed] = [typed[0], true]
  }
  return changed
}

export function dropDraft(key: string) {
  attempt(() => localStorage.removeItem(prefix + key))
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
