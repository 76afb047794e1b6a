/**
 * A value with every text in it as it can be put on paper: no control characters, which XML cannot hold and no font shows,
 * no halves of characters, and one way of breaking lines.
 */
export function printable<Value>(value: Value): Value
export function printable(value: unknown): unknown {
  if (typeof value === 'string') return cleaned(value)
  if (Array.isArray(value)) return value.map((each: unknown) => printable(each))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printable(each)]))
}

function cleaned(text: string) {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(
      /[^\t\n\u0020-\u007e\u00a0-\ufffd\u{10000}-\u{10ffff}]|[\ufdd0-\ufdef\ufeff\u2066-\u2069\u202a-\u202e]/gu,
      '',
    )
}
