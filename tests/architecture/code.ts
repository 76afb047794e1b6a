import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { type Comment, type Program, parseSync } from 'oxc-parser'
import { type Import, importsOf } from './imports.ts'

/** A file as its syntax tree; `path` is from the top, and so is where its imports lead. */
export type Module = { path: string; source: string; program: Program; comments: Comment[]; imports: Import[] }

/** Every file of ours, by its path. */
export type Code = Map<string, Module>

export function wholeCode(): Code {
  const paths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  return codeOf(
    paths
      .split('\n')
      .filter((path) => /\.(tsx?|mjs)$/.test(path) && existsSync(path))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  )
}

export function codeOf(sources: [path: string, source: string][]): Code {
  return new Map(sources.map(([path, source]) => [path, moduleOf(path, source)]))
}

function moduleOf(path: string, source: string): Module {
  const { program, comments, errors } = parseSync(path, source)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  return { path, source, program, comments, imports: importsOf(path, program) }
}

export function within(code: Code, ...places: string[]) {
  return [...code.values()].filter(({ path }) => places.some((place) => path.startsWith(place)))
}

/** Where in a file, for whoever has to mend it. */
export function at({ path, source }: Module, { start }: { start: number }) {
  return `${path}:${source.slice(0, start).split('\n').length}`
}
