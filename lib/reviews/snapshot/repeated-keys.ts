/**
 * The first key that one object of a valid JSON text has twice, or null. A parser keeps the last and says nothing, and a
 * reader may see the first.
 */
export function repeatedKey(json: string): string | null {
  const open: (Set<string> | null)[] = []
  let last = ''
  for (const piece of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    const [sign] = piece
    if (sign === '{') open.push(new Set())
    else if (sign === '[') open.push(null)
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ':') {
      const key = String(JSON.parse(last))
      const keys = open.at(-1)
      if (keys?.has(key)) return key
      keys?.add(key)
    }
    last = sign
  }
  return null
}
