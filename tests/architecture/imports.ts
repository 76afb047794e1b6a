import path from 'node:path'
import { type Expression, type ModuleExportName, type Program, Visitor } from 'oxc-parser'
import { ResolverFactory } from 'oxc-resolver'

/** `to`: a path from the top, the package as it was written, or ? where it is put together while it runs. `start`: where it is written. */
export type Import = { to: string; start: number; names: Name[]; typeOnly: boolean; reExport: boolean }

/** What is taken (`*` for all of it) and how it is called here. */
type Name = { taken: string; as: string; typeOnly: boolean }

/** Static or dynamic, of values or of types, re-exported or started as a process of its own: all that leads to another file. */
export function importsOf(file: string, program: Program) {
  const imports: Import[] = []
  const add = (target: string | null, { start }: { start: number }, rest: Partial<Import> = {}) => {
    imports.push({
      to: target === null ? '?' : resolved(file, target),
      start,
      names: [],
      typeOnly: false,
      reExport: false,
      ...rest,
    })
  }
  new Visitor({
    ImportDeclaration(node) {
      const typeOnly = node.importKind === 'type'
      const names = node.specifiers.map((each): Name => {
        const as = each.local.name
        if (each.type === 'ImportNamespaceSpecifier') return { taken: '*', as, typeOnly }
        if (each.type === 'ImportDefaultSpecifier') return { taken: 'default', as, typeOnly }
        return { taken: exportedName(each.imported), as, typeOnly: typeOnly || each.importKind === 'type' }
      })
      add(node.source.value, node, { names, typeOnly })
    },
    ExportNamedDeclaration(node) {
      if (!node.source) return
      const typeOnly = node.exportKind === 'type'
      const names = node.specifiers.map((each) => ({
        taken: exportedName(each.local),
        as: exportedName(each.exported),
        typeOnly: typeOnly || each.exportKind === 'type',
      }))
      add(node.source.value, node, { names, typeOnly, reExport: true })
    },
    ExportAllDeclaration(node) {
      const as = node.exported ? exportedName(node.exported) : '*'
      const typeOnly = node.exportKind === 'type'
      add(node.source.value, node, { names: [{ taken: '*', as, typeOnly }], typeOnly, reExport: true })
    },
    ImportExpression(node) {
      add(textOf(node.source), node)
    },
    TSImportType(node) {
      add(node.source.value, node, { typeOnly: true })
    },
    TSExternalModuleReference(node) {
      add(node.expression.value, node)
    },
    CallExpression({ callee, arguments: [target], ...node }) {
      if (callee.type === 'Identifier' && callee.name === 'require' && target?.type === 'Literal')
        add(textOf(target), node)
    },
    NewExpression({ callee, arguments: [target], ...node }) {
      if (callee.type !== 'Identifier' || callee.name !== 'URL' || target?.type !== 'Literal') return
      const text = textOf(target)
      if (text && /^\..*\.(tsx?|mjs)$/.test(text)) add(text, node)
    },
  }).visit(program)
  return imports
}

/** As TypeScript finds it with `moduleResolution: bundler`. */
const resolver = new ResolverFactory({
  extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
  extensionAlias: { '.js': ['.ts', '.tsx', '.js'], '.mjs': ['.mts', '.mjs'] },
})

function resolved(file: string, target: string) {
  if (!/^[#.]/.test(target)) return target
  const { path: found, error } = resolver.sync(path.resolve(path.dirname(file)), target)
  if (!found) throw new Error(`${file} imports ${target}: ${error}`)
  return path.relative(process.cwd(), found)
}

function exportedName(name: ModuleExportName) {
  return name.type === 'Literal' ? name.value : name.name
}

/** The text that an expression is from the beginning; null where it is made while it runs. */
export function textOf(expression: Expression | { type: string }): string | null {
  if ('value' in expression && expression.type === 'Literal' && typeof expression.value === 'string')
    return expression.value
  if ('quasis' in expression && expression.quasis.length === 1) return expression.quasis[0]?.value.cooked ?? null
  return null
}
