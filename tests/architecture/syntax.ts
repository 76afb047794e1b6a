import {
  type Expression,
  type Node,
  type Program,
  type VariableDeclarator,
  Visitor,
  type VisitorObject,
} from 'oxc-parser'
import { at, type Module } from './code.ts'

/** The places that a visit of the whole file names. */
export function found(module: Module, visits: (add: (node: { start: number }) => void) => VisitorObject) {
  const places: string[] = []
  new Visitor(visits((node) => places.push(at(module, node)))).visit(module.program)
  return places
}

/** Where something is called so: what is read, written, taken out or set in markup. */
export function namesIn(module: Module, pattern: RegExp) {
  return found(module, (add) => ({
    JSXIdentifier(node) {
      if (pattern.test(node.name)) add(node)
    },
    MemberExpression(node) {
      if (pattern.test(nameOf(node) ?? '')) add(node)
    },
    Property(node) {
      if (pattern.test(nameOf(node.key) ?? '')) add(node)
    },
  }))
}

/** The last name of what is called or read: `create` of `tx.event.create` and of `tx.event['create']`. */
export function nameOf(node: Node): string | null {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'Literal') return String(node.value)
  if (node.type === 'ChainExpression') return nameOf(node.expression)
  if (node.type !== 'MemberExpression') return null
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : null
  return node.property.type === 'Literal' ? nameOf(node.property) : null
}

/** The file and the name there that something is imported from, whatever it is called here. */
export function originOf(module: Module, node: Node | undefined): string | null {
  if (node?.type === 'MemberExpression')
    return originOf(module, node.object)?.replace(/ \*$/, ` ${nameOf(node)}`) ?? null
  if (node?.type !== 'Identifier') return null
  for (const { to, names } of module.imports)
    for (const { as, taken } of names) if (as === node.name) return `${to} ${taken}`
  return null
}

/** What each call of this function is given. */
export function callsOf(module: Module, origin: string) {
  const calls: Node[][] = []
  new Visitor({
    CallExpression(node) {
      if (originOf(module, node.callee) === origin) calls.push(node.arguments)
    },
  }).visit(module.program)
  return calls
}

export function hasDirective(body: Node[], words: string) {
  return body.some((statement) => 'directive' in statement && statement.directive === words)
}

/** Functions that hold this directive of their own. */
export function functionsWith(program: Program, words: string) {
  const found: Node[] = []
  const look = (node: Node & { body: Node | null }) => {
    if (node.body?.type === 'BlockStatement' && hasDirective(node.body.body, words)) found.push(node)
  }
  new Visitor({ FunctionDeclaration: look, FunctionExpression: look, ArrowFunctionExpression: look }).visit(program)
  return found
}

export type Exported = {
  name: string
  node: Node /** what it is here; null where it comes from elsewhere */
  value: Node | null
}

/** What other files can run of this one, under the name that they see; types are left out. */
export function exportsOf(program: Program): Exported[] {
  return program.body.flatMap((node): Exported[] => {
    if (node.type === 'ExportAllDeclaration') return [{ name: '*', node, value: null }]
    if (node.type === 'ExportDefaultDeclaration') return [{ name: 'default', node, value: node.declaration }]
    if (node.type !== 'ExportNamedDeclaration' || node.exportKind === 'type') return []
    const { declaration } = node
    if (declaration?.type === 'VariableDeclaration')
      return declaration.declarations.map((each) => ({ name: nameOf(each.id) ?? '?', node: each, value: each.init }))
    if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration')
      return [{ name: declaration.id?.name ?? '?', node, value: declaration }]
    return node.specifiers
      .filter(({ exportKind }) => exportKind !== 'type')
      .map(({ exported, local }) => ({
        name: exported.type === 'Literal' ? exported.value : exported.name,
        node,
        value: node.source || local.type === 'Literal' ? null : constantOf(program, local.name),
      }))
  })
}

/** The value of a constant at the top of the file. */
function constantOf(program: Program, name: string): Expression | null {
  const constants = program.body.flatMap((node): VariableDeclarator[] =>
    node.type === 'VariableDeclaration' ? node.declarations : [],
  )
  return constants.find(({ id }) => nameOf(id) === name)?.init ?? null
}

/** Every piece of text, with ? where something is put in. */
export function textsIn(program: Program) {
  const texts: { text: string; start: number }[] = []
  new Visitor({
    Literal({ value, start }) {
      if (typeof value === 'string') texts.push({ text: value, start })
    },
    TemplateLiteral({ quasis, start }) {
      texts.push({ text: quasis.map(({ value }) => value.cooked ?? value.raw).join('?'), start })
    },
  }).visit(program)
  return texts
}
