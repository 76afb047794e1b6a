import { type Node, parseSync, type Span, Visitor, type VisitorObject } from 'oxc-parser'

/** A file with one thing in it turned or left out. */
export type Mutant = { path: string; line: number; was: string; becomes: string; source: string }

/** Files that say who may do or see what: everything in them is turned. Elsewhere it is what is put on record. */
const rulesOfAccess = /(^|\/)(policy|visibility-sql|audience|translatable)\.ts$|^lib\/(visibility|command)\.ts$/

/** A mutant that is no TypeScript proves nothing, and is left out. */
export function mutantsOf(path: string, source: string): Mutant[] {
  const mutants: Mutant[] = []
  const turn: Turn = (at, ...ways) => {
    for (const becomes of ways) {
      const mutated = source.slice(0, at.start) + becomes + source.slice(at.end)
      if (mutated === source || parseSync(path, mutated).errors.length > 0) continue
      const line = source.slice(0, at.start).split('\n').length
      mutants.push({ path, line, was: source.slice(at.start, at.end), becomes, source: mutated })
    }
  }
  const text = ({ start, end }: Span) => source.slice(start, end)
  const visits = path.endsWith('policy.ts')
    ? { ...logic(turn, text), ...verbs(turn, text) }
    : rulesOfAccess.test(path)
      ? { ...logic(turn, text), ...conditions(turn, text) }
      : records(turn, text)
  new Visitor(visits).visit(parseSync(path, source).program)
  return mutants
}

type Turn = (at: Span, ...ways: string[]) => void
type Text = (at: Span) => string

const logic = (turn: Turn, text: Text): VisitorObject => ({
  IfStatement({ test }) {
    turn(test, 'true', 'false')
  },
  ConditionalExpression({ test }) {
    turn(test, 'true', 'false')
  },
  LogicalExpression(node) {
    if (node.operator !== '??') turn(node, text(node.left), text(node.right))
  },
  BinaryExpression(node) {
    const turned = { '===': '!==', '!==': '===' }[String(node.operator)]
    if (turned) turn(node, `${text(node.left)} ${turned} ${text(node.right)}`)
  },
  ArrayExpression(node) {
    for (const kept of eachLeftOut(node.elements.filter((one) => one !== null)))
      turn(node, `[${kept.map(text).join(', ')}]`)
  },
})

/** Each verb may be done by everybody, and by one less of those who may. */
const verbs = (turn: Turn, text: Text): VisitorObject => ({
  Property({ value }) {
    turn(value, '() => true')
  },
  CallExpression({ callee, arguments: given, ...node }) {
    if (text(callee) === 'anyOf')
      for (const kept of eachLeftOut(given)) turn(node, `anyOf(${kept.map(text).join(', ')})`)
  },
})

const widths = ['public', 'participants', 'organization', 'secretariat']

const conditions = (turn: Turn, text: Text, types = new Set<number>()): VisitorObject => ({
  // What types say is gone before anything runs.
  TSLiteralType({ literal }) {
    types.add(literal.start)
  },
  ObjectExpression(node) {
    for (const kept of eachLeftOut(node.properties)) turn(node, `{ ${kept.map(text).join(', ')} }`)
  },
  Literal(node) {
    if (widths.includes(String(node.value)) && !types.has(node.start))
      turn(node, node.value === 'public' ? "'participants'" : "'public'")
  },
  TemplateElement(node) {
    for (const { 0: word, index } of text(node).matchAll(/\b(and|or|not exists|exists)\b|'public'| = /g)) {
      const start = node.start + index
      turn({ start, end: start + word.length }, inSql[word] ?? '')
    }
  },
})

const inSql: Record<string, string> = {
  and: 'or',
  or: 'and',
  exists: 'not exists',
  'not exists': 'exists',
  "'public'": "'participants'",
  ' = ': ' <> ',
}

const records = (turn: Turn, text: Text): VisitorObject => ({
  AwaitExpression(node) {
    const { argument: call } = node
    if (call.type !== 'CallExpression' || text(call.callee) !== 'record') return
    turn(node, 'null')
    const about = call.arguments.at(-1)
    if (about)
      for (const width of ['public', 'secretariat'])
        if (!text(about).includes(`visibility: '${width}'`))
          turn(about, `{ ...${text(about)}, visibility: '${width}' }`)
  },
})

function eachLeftOut<T extends Node>(all: T[]) {
  return all.map((one) => all.filter((each) => each !== one))
}
