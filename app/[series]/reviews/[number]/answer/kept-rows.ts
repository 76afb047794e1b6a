/** What is typed in one row: its fields, the version that the writer saw, and when it was typed. */
export type KeptRow = { values: Record<string, string>; version: number; at: number }
export type KeptRows = Record<string, KeptRow>

const fortnight = 14 * 86_400_000

/** Where this browser keeps what is typed and not yet saved; computers are shared, so the person is in it. */
export function storageKey(requestId: string, personId: string) {
  return `answer:${requestId}:${personId}`
}

/** Storage may be full or forbidden; then what is typed lives as long as the page. */
export function readKept(key: string): KeptRows {
  try {
    const rows: KeptRows = JSON.parse(localStorage.getItem(key) ?? '{}')
    return Object.fromEntries(Object.entries(rows).filter(([, { at }]) => Date.now() - at < fortnight))
  } catch {
    return {}
  }
}

export function writeKept(key: string, rows: KeptRows) {
  try {
    if (Object.keys(rows).length > 0) localStorage.setItem(key, JSON.stringify(rows))
    else localStorage.removeItem(key)
  } catch {}
}

/** The controls of a row are named `<row>.<field>`, those of the replies `reply.<n>`. */
const prefixOf = (id: string) => (id === 'replies' ? 'reply.' : `${id}.`)

export function readRow(form: HTMLFormElement, id: string) {
  const prefix = prefixOf(id)
  const values: Record<string, string> = {}
  for (const [name, value] of new FormData(form))
    if (name.startsWith(prefix) && typeof value === 'string') values[name.slice(prefix.length)] = value
  // That of the page as it came, for forms sent without JavaScript.
  delete values.version
  return values
}

export function fillRow(form: HTMLFormElement, id: string, values: Record<string, string | boolean | null>) {
  const prefix = prefixOf(id)
  for (const input of form.elements) {
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) continue
    const field = input.name.startsWith(prefix) ? input.name.slice(prefix.length) : 'version'
    if (field === 'version') continue
    const value = values[field]
    if (input.type === 'radio' && input instanceof HTMLInputElement) input.checked = input.value === value
    else if (input.type === 'checkbox' && input instanceof HTMLInputElement)
      input.checked = value === true || value === 'yes'
    else input.value = typeof value === 'string' ? value : ''
  }
  const typed = values.changed && !values.noChange
  form.querySelector(`[data-row="${id}"] details`)?.toggleAttribute('open', Boolean(typed))
}
