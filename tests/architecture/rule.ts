import { type Code, type Module, within } from './code.ts'

type Checked = {
  /** what must hold and why: said when it does not */
  reason: string
  /** who may, by path (a folder with its stroke) or path and name, and why */
  except?: Record<string, string>
  /** violations that must be found, each a few files by their paths */
  planted: Record<string, string>[]
}

/** A line for each violation, beginning with the path that it stands in: looked for file by file, or in the whole. */
export type Rule = Checked &
  ({ where: string[]; broken: (module: Module) => string[] } | { brokenIn: (code: Code) => string[] })

/** All that breaks the rule, those that may included. */
export function broken(rule: Rule, code: Code) {
  return 'brokenIn' in rule ? rule.brokenIn(code) : within(code, ...rule.where).flatMap(rule.broken)
}

export function isExcept({ except = {} }: Rule, line: string) {
  return Object.keys(except).some((who) => isAbout(who, line))
}

export function isAbout(who: string, line: string) {
  return line.startsWith(who) && (who.endsWith('/') || /^($|[: ])/.test(line.slice(who.length)))
}

/** What runs: neither tests nor the settings of tools. */
export const product = ['app/', 'lib/', 'prisma/', 'proxy.ts', 'instrumentation.ts']
