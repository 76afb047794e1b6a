import { z } from 'zod'
import { digestOf } from './canonical.ts'
import { type SnapshotContent, snapshotContent } from './content.ts'
import { fileFormat, fileVersion, header, type Parts, partsOf } from './file.ts'

/** `said`: what it is, in one line; or what is wrong with it, one line for each thing. */
export type Verified = { whole: boolean; said: string[] }

const looked = z.object({
  format: z.literal(fileFormat),
  version: z.int().positive(),
})
const file = z.object({
  sha256: z.string(),
  parts: z.record(z.string(), z.record(z.string(), z.string())),
  snapshot: z.looseObject({}),
})

/** Whether the text of an exported snapshot is as it was exported: by what it holds alone. */
export function verify(text: string): Verified {
  const json = text.replace(/^\uFEFF/, '')
  const value = parsed(json)
  if (value === undefined) return broken('This is not JSON: it was cut off, or changed by hand.')
  const head = looked.safeParse(value)
  if (!head.success) return broken('This is no exported snapshot.')
  if (head.data.version > fileVersion)
    return broken(
      `This was written by a later version of the product (file version ${head.data.version}, known: ${fileVersion}).`,
    )
  const read = file.safeParse(value)
  if (!read.success) return broken(...read.error.issues.map(({ path }) => `${path.join('.')} was removed or changed.`))
  const { snapshot, sha256 } = read.data
  const twice = repeatedKey(json)
  const changes = [
    ...(twice === null ? [] : [`“${twice}” stands twice in one place.`]),
    ...changesOf(read.data.parts, partsOf(snapshot)),
  ]
  const same = isDigestOf(snapshot, sha256)
  if (same && changes.length === 0) return described(snapshot, sha256)
  if (same) return broken(...changes)
  return broken(...(changes.length > 0 ? changes : ['The digest of the file itself was changed (sha256).']))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function broken(...said: string[]): Verified {
  return { whole: false, said }
}

function isDigestOf(snapshot: unknown, sha256: string) {
  try {
    return digestOf(snapshot) === sha256
  } catch {
    return false
  }
}

/** What `parts` say was exported, against what is there. */
function changesOf(exported: Parts, found: Parts) {
  const names = [...new Set([...Object.keys(exported), ...Object.keys(found)])]
  return names.flatMap((name) => {
    const [before, after] = [exported[name], found[name]]
    const part = name === header ? 'The header' : name
    if (!before) return `${part} was added.`
    if (!after) return `${part} is missing.`
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    const changed = fields.filter((field) => before[field] !== after[field])
    return changed.length > 0 ? `${part} was changed: ${changed.join(', ')}.` : []
  })
}

function described(snapshot: object, sha256: string): Verified {
  const content = snapshotContent.safeParse(snapshot)
  if (!content.success) {
    const later = z.object({ version: z.int().gt(1) }).safeParse(snapshot)
    return broken(
      later.success ? `This snapshot is of a later version (${later.data.version}, known: 1).` : 'This is no snapshot.',
    )
  }
  return { whole: true, said: [sentence(content.data, sha256)] }
}

function sentence(
  { series, number, title, takenAt, audience, recommendations, followUps }: SnapshotContent,
  sha256: string,
) {
  const counts = `${counted(recommendations.length, 'recommendation')}, ${counted(followUps.length, 'follow-up')}`
  const which = number === null ? title : `snapshot ${number} “${title}”`
  return `Unchanged: ${series.name}, ${which}, as of ${takenAt}, edition for ${audience}: ${counts}. SHA-256 ${sha256}`
}

function counted(value: number, noun: string) {
  return `${value} ${noun}${value === 1 ? '' : 's'}`
}

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
