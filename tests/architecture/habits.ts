import type { Node } from 'oxc-parser'
import { at, type Module, within } from './code.ts'
import { product, type Rule } from './rule.ts'
import { found, hasDirective, nameOf, namesIn } from './syntax.ts'

const markup = /^(dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|srcDoc)$/
const bag =
  /(^|\/)(index\.tsx?$|(utils?|helpers?|services?|common|shared|parts|known|misc|types|components)(\/|\.tsx?$))/

export const habitRules: Rule[] = [
  {
    reason:
      'process.env is read by env.ts alone, where it is checked, and by what starts before there is an application',
    where: ['app/', 'lib/', 'prisma/'],
    except: {
      'lib/env.ts': 'its place',
      'lib/launcher/': 'starts first',
      'lib/db/embedded/': 'starts first',
      'lib/server/main.ts': 'hands all of it on to its second process',
    },
    broken: (module) => [
      ...found(module, (add) => ({
        MemberExpression(node) {
          if (nameOf(node) === 'env' && nameOf(node.object) === 'process') add(node)
        },
        VariableDeclarator(node) {
          if (node.init && nameOf(node.init) === 'process') add(node)
        },
      })),
      ...module.imports.filter(({ to }) => /^(node:)?process$/.test(to)).map((each) => at(module, each)),
    ],
    planted: [
      { 'lib/people/planted.ts': 'export const secret = process.env.SECRET' },
      { 'lib/people/planted.ts': "export const secret = globalThis.process['env'].SECRET" },
      { 'app/planted.ts': 'const { env } = process' },
      { 'prisma/planted.ts': "import { env } from 'node:process'" },
    ],
  },
  {
    reason: 'nothing is rendered as HTML unescaped',
    where: product,
    except: { 'app/_ui/symbols.tsx': 'a constant sheet of symbols' },
    broken: (module) => namesIn(module, markup),
    planted: [
      { 'app/planted.tsx': 'export const Page = () => <p dangerouslySetInnerHTML={{ __html: "" }} />' },
      { 'app/planted.tsx': "export const raw = { 'dangerouslySetInnerHTML': { __html: '' } }" },
      { 'app/planted.ts': "document.body['innerHTML'] = ''" },
    ],
  },
  {
    reason: 'no barrels and no bags: a name says what is in a file, and whoever needs something imports it from there',
    where: [''],
    broken: (module) => (bag.test(module.path) || isBarrel(module) ? [module.path] : []),
    planted: [
      { 'lib/people/index.ts': 'export const one = 1' },
      { 'lib/people/helpers/one.ts': 'export const one = 1' },
      ...['shared', 'parts', 'known', 'misc'].map((name) => ({ [`lib/people/${name}.ts`]: 'export const one = 1' })),
      { 'lib/people/everything.ts': "export { can } from '../policy.ts'\nexport * from '../viewer.ts'" },
    ],
  },
  {
    reason: 'a file fits in a head: 200 lines at most, a page 60',
    where: [''],
    broken: ({ path, source }) =>
      source.split('\n').length - 1 > (path.endsWith('/page.tsx') ? 60 : 200) ? [path] : [],
    planted: [{ 'lib/people/planted.ts': '\n'.repeat(201) }, { 'app/planted/page.tsx': '\n'.repeat(61) }],
  },
  {
    reason: 'less than a quarter of the components run in the browser',
    brokenIn: (code) => {
      const components = within(code, 'app/').filter(({ path }) => path.endsWith('.tsx'))
      const client = components.filter(({ program }) => hasDirective(program.body, 'use client'))
      return client.length * 4 < components.length ? [] : client.map(({ path }) => path)
    },
    planted: [Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`app/planted/${n}.tsx`, ' "use client"\n']))],
  },
  {
    reason: 'no hole in the types',
    where: [''],
    broken: (module) => [
      ...module.comments
        .filter(({ value }) => /@ts-(ignore|expect-error|nocheck)/.test(value))
        .map((each) => at(module, each)),
      ...found(module, (add) => ({
        TSAnyKeyword: add,
        TSAsExpression(node) {
          const { expression } = node
          if (expression.type === 'TSAsExpression' && expression.typeAnnotation.type === 'TSUnknownKeyword') add(node)
        },
      })),
    ],
    planted: [
      { 'lib/people/planted.ts': 'export const all: Record<string, any> = {}' },
      { 'lib/people/planted.ts': 'export const one = 1 as /* really */ unknown as string' },
      { 'app/planted.ts': '// @ts-expect-error\nexport const one: string = 1' },
    ],
  },
  {
    reason: 'what a process keeps on globalThis is named roundtable…, so that no library means something else by it',
    where: product,
    except: { 'lib/db/schema-diff.ts': 'names what a library reads there' },
    broken: (module) =>
      found(module, (add) => {
        const look = (node: Node & { start: number }) => {
          if (!nameOf(node)?.startsWith('roundtable')) add(node)
        }
        return {
          TSAsExpression({ expression, typeAnnotation: type }) {
            if (nameOf(expression) !== 'globalThis') return
            if (type.type !== 'TSTypeLiteral') return add(expression)
            for (const member of type.members) look('key' in member ? member.key : member)
          },
          AssignmentExpression({ left }) {
            if (left.type === 'MemberExpression' && nameOf(left.object) === 'globalThis') look(left)
          },
          CallExpression({ callee, arguments: [target, ...given] }) {
            if (!/^(assign|define)/.test(nameOf(callee) ?? '') || !target || nameOf(target) !== 'globalThis') return
            for (const each of given) add(each)
          },
          TSModuleDeclaration(node) {
            if (nameOf(node.id) === 'global') add(node)
          },
        }
      }),
    planted: [
      { 'lib/people/planted.ts': 'export const kept = globalThis as { people?: Map<string, string> }' },
      { 'lib/people/planted.ts': 'export const kept = globalThis as Record<string, unknown>' },
      { 'lib/people/planted.ts': "globalThis['people'] = new Map()" },
      { 'lib/people/planted.ts': 'Object.assign(globalThis, { people: new Map() })' },
      { 'app/planted.ts': 'declare global { var people: Map<string, string> }' },
    ],
  },
  {
    reason: 'no test is narrowed or skipped',
    where: ['tests/'],
    broken: (module) =>
      found(module, (add) => ({
        MemberExpression(node) {
          if (!/^(only|skip|todo|fixme|fails)$/.test(nameOf(node) ?? '')) return
          if (/^(test|it|describe|each)$/.test(nameOf(node.object) ?? '')) add(node)
        },
      })),
    planted: [
      { 'tests/planted.test.ts': "test.only('one', () => {})" },
      { 'tests/planted.test.ts': "describe['skip']('one', () => {})" },
      { 'tests/planted.test.ts': "test.skip.each([1])('one', () => {})" },
    ],
  },
]

/** Nothing of its own: every line hands on code of elsewhere. */
function isBarrel({ program, imports }: Module) {
  return (
    program.body.length > 1 &&
    imports.filter(({ to, reExport }) => reExport && !to.endsWith('.json')).length === program.body.length
  )
}
