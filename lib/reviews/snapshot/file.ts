import { canonicalJson, digestOf, sha256Of } from './canonical.ts'
import type { SnapshotContent } from './content.ts'

export const fileFormat = 'roundtable-follow-up/snapshot-file'
export const fileVersion = 1

/** By part, F-12, and by field of it, dueOn: the first digits of the SHA-256 of what it holds. */
export type Parts = Record<string, Record<string, string>>

/**
 * A snapshot as it is handed out. `sha256`: of the canonical form (RFC 8785) of `snapshot`. `parts` tell where a changed
 * file was changed, and prove nothing.
 */
export type SnapshotFile = { format: string; version: number; sha256: string; parts: Parts; snapshot: SnapshotContent }

export function fileOf(snapshot: SnapshotContent): SnapshotFile {
  return { format: fileFormat, version: fileVersion, sha256: digestOf(snapshot), parts: partsOf(snapshot), snapshot }
}

/** One line a follow-up and recommendation, so that two files can be compared by eye and by tools. */
export function fileText({ snapshot, ...head }: SnapshotFile) {
  const { recommendations, followUps, ...rest } = snapshot
  const lines = (items: unknown[]) => `[${items.map((item) => `\n  ${JSON.stringify(item)}`).join(',')}]`
  const parts = Object.entries(head.parts).map(
    ([name, fields]) => `\n  ${JSON.stringify(name)}: ${JSON.stringify(fields)}`,
  )
  return [
    `{"format": ${JSON.stringify(head.format)}, "version": ${head.version},`,
    `"sha256": ${JSON.stringify(head.sha256)},`,
    `"snapshot": ${JSON.stringify(rest).slice(0, -1)},`,
    `"recommendations": ${lines(recommendations)},`,
    `"followUps": ${lines(followUps)}},`,
    `"parts": {${parts.join(',')}}}`,
    '',
  ].join('\n')
}

const named = { organizations: 'slug', themes: 'position', recommendations: 'number', followUps: 'number' } as const
const prefixes = { organizations: 'organization ', themes: 'theme ', recommendations: 'R-', followUps: 'F-' } as const

export const header = 'header'

/** Of any JSON that looks like a snapshot, also one that was changed in any way. */
export function partsOf(snapshot: object): Parts {
  const lists = Object.keys(named) as (keyof typeof named)[]
  const rest = Object.entries(snapshot).filter(([key]) => !(key in named))
  const items = lists.flatMap((list) => {
    const members: unknown = Reflect.get(snapshot, list)
    if (!Array.isArray(members)) return []
    return members.map((member: unknown): [string, unknown] => [prefixes[list] + nameOf(member, named[list]), member])
  })
  return Object.fromEntries([
    [header, fieldsOf(Object.fromEntries(rest))],
    ...items.map(([name, it]) => [name, fieldsOf(it)]),
  ])
}

function nameOf(member: unknown, key: string) {
  return typeof member === 'object' && member !== null ? String(Reflect.get(member, key)) : '?'
}

function fieldsOf(part: unknown) {
  if (typeof part !== 'object' || part === null) return {}
  return Object.fromEntries(Object.entries(part).map(([field, value]) => [field, shortDigest(value)]))
}

const digits = 8

function shortDigest(value: unknown) {
  try {
    return sha256Of(canonicalJson(value)).slice(0, digits)
  } catch {
    // Only a changed file holds what has no canonical form; it matches nothing.
    return ''
  }
}
