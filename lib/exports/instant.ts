/** An instant as a cell of an exported table, to the millisecond; no spreadsheet takes it for a date and rewrites it. */
export function instantText(at: Date) {
  return `${at.toISOString().replace('T', ' ').slice(0, -1)} UTC`
}

/** What instantText wrote; null for anything else. */
export function instantIn(text: string): Date | null {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}\.\d{3}) UTC$/.exec(text.trim())
  const at = match && new Date(`${match[1]}T${match[2]}Z`)
  return at && !Number.isNaN(at.getTime()) ? at : null
}
