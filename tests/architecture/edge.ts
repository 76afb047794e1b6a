import { type Node, Visitor } from 'oxc-parser'
import { at, type Module } from './code.ts'
import { product, type Rule } from './rule.ts'
import { exportsOf, found, functionsWith, hasDirective, nameOf, originOf } from './syntax.ts'

const actionMakers = ['formAction', 'personAction', 'visitorAction'].map((name) => `lib/form-action.ts ${name}`)
const routeMaker = 'lib/upload-action.ts uploadAction'
const askers = ['lib/session.ts seriesViewer', 'lib/session.ts requireViewer', routeMaker]
const asking = "import { seriesViewer } from '#lib/session.ts'\n"

export const edgeRules: Rule[] = [
  {
    reason: 'of lib/db, app knows the enums alone: it asks queries and commands that know the viewer',
    where: ['app/', 'proxy.ts'],
    broken: ({ path, imports }) =>
      imports
        .filter(({ to }) => to.startsWith('lib/db/') && to !== 'lib/db/generated/enums.ts')
        .map(({ to }) => `${path} imports ${to}`),
    planted: [
      { 'app/planted.tsx': "import { reader } from '#lib/db/client.ts'" },
      { 'app/planted.tsx': "import type { Prisma } from '#lib/db/generated/client.ts'" },
      { 'app/planted.tsx': "export const rows = async () => (await import('../lib/db/client.ts')).db" },
    ],
  },
  {
    reason: 'every server action is made by formAction, which authorizes, checks and gives back what was typed',
    where: product,
    except: {
      'app/account/actions.ts switchLanguage': "a button of every page, signed in or not, for one's own language",
      'app/account/actions.ts signOut': "a button that ends one's own session and has nothing to say back",
      'app/account/passkey-actions.ts askNew':
        'asks the browser for a passkey, for a form that is made by personAction',
      'app/account/passkey-actions.ts askOwn':
        'asks the browser for a passkey, for a form that is made by personAction',
      'app/account/passkey-actions.ts askAny':
        'asks the browser for a passkey, for a form that is made by visitorAction',
    },
    broken: (module) => [
      ...functionsWith(module.program, 'use server').map((node) => `${at(module, node)} is an action of its own`),
      ...(hasDirective(module.program.body, 'use server') ? unmade(module, actionMakers) : []),
    ],
    planted: [
      { 'app/planted/actions.ts': "  'use server'\nexport async function open(form: FormData) {}" },
      { 'app/planted.tsx': "export const Page = () => <form action={async () => {\n  'use server'\n}} />" },
      { 'app/planted.ts': "async function open() {\n  'use server'\n}" },
      { 'app/account/actions.ts': "'use server'\nexport async function endAll(form: FormData) {}" },
      { 'app/planted/actions.ts': "'use server'\nexport { endSession } from '#lib/people/sessions.ts'" },
      { 'app/planted/actions.ts': "'use server'\nexport * from '#lib/people/sessions.ts'" },
      {
        'app/planted/actions.ts':
          "'use server'\nimport { can as formAction } from '#lib/policy.ts'\nexport const a = formAction()",
      },
      {
        'app/planted/actions.ts':
          "'use server'\nconst formAction = (act) => act\nexport const a = formAction(() => {})",
      },
      { 'app/planted/actions.ts': "'use server'\nconst act = async () => {}\nexport { act as open }" },
      { 'app/planted/actions.ts': "'use server'\nexport default async function open() {}" },
      { 'lib/people/planted.ts': "'use server'\nexport async function open() {}" },
    ],
  },
  {
    reason:
      'a form makes the texts that people type by lib/form-fields.ts, which cleans them; NUL would reach PostgreSQL',
    where: product,
    except: {
      'lib/documents/store.ts': 'takes what a form or the seed checked before',
      'lib/recommendations/adopt.ts': 'takes what a form or the seed checked before',
      'lib/roundtables/add-roundtable.ts': 'takes what a form or the seed checked before',
      'lib/roundtables/organizations.ts': 'of the seed',
      'lib/roundtables/series.ts': 'of the seed',
    },
    broken: (module) => {
      const forms = rangesOf(module)
      const inForm = ({ start }: Node) => forms.some(([from, to]) => start >= from && start < to)
      return found(module, (add) => ({
        CallExpression(node) {
          const { callee } = node
          if (callee.type !== 'MemberExpression' || nameOf(callee) !== 'string' || nameOf(callee.object) !== 'z') return
          if (inForm(node)) add(node)
        },
      }))
    },
    planted: [
      { 'lib/people/planted.ts': 'export const plantedInput = z.object({ name: z.string().trim().max(20) })' },
      { 'lib/people/planted.ts': "export const plantedRequest = z.object({ name: z['string']() }).refine(Boolean)" },
      { 'app/planted/actions.ts': "'use server'\nexport const a = formAction(z.object({ name: z.string() }), act)" },
    ],
  },
  {
    reason: 'every route that changes something is made by uploadAction, which checks origin, viewer, size and form',
    where: ['app/'],
    broken: (module) =>
      /\/route\.(tsx?|mjs)$/.test(module.path)
        ? unmade(module, [routeMaker]).filter((line) => / (POST|PUT|PATCH|DELETE|\*)$/.test(line))
        : [],
    planted: [
      { 'app/[series]/planted/route.ts': 'export async function POST(request: Request) {}' },
      { 'app/planted/route.ts': 'export const DELETE = async () => new Response()' },
      { 'app/planted/route.ts': 'const take = async () => new Response()\nexport { take as PUT }' },
      { 'app/planted/route.ts': "export { endSession as PATCH } from '#lib/people/sessions.ts'" },
      { 'app/planted/route.tsx': "export * from '#lib/people/sessions.ts'" },
    ],
  },
  {
    reason: 'every page and route of a series asks who is looking, and goes by the answer',
    where: ['app/[series]/'],
    except: { 'app/[series]/as-of/page.tsx': 'says what is wrong with a date, and nothing of the series but its name' },
    broken: (module) => (/\/(page|route)\.tsx?$/.test(module.path) && !asksViewer(module) ? [module.path] : []),
    planted: [
      { 'app/[series]/planted/page.tsx': '// seriesViewer()\nexport default function Page() {}' },
      { 'app/[series]/planted/page.tsx': 'const seriesViewer = () => 1\nexport default () => String(seriesViewer())' },
      { 'app/[series]/planted/route.ts': `${asking}export const GET = async () => { await seriesViewer('x') }` },
      {
        'app/[series]/planted/route.ts': `${asking}export const GET = async () => { const { series } = await seriesViewer('x') }`,
      },
    ],
  },
]

/** What a file lets be called that none of these functions made: `path name`. */
function unmade(module: Module, makers: string[]) {
  return exportsOf(module.program)
    .filter(({ value }) => value?.type !== 'CallExpression' || !makers.includes(originOf(module, value.callee) ?? ''))
    .map(({ name }) => `${module.path} ${name}`)
}

/** Whether one call's answer is taken on: not thrown away, nor taken apart without the viewer. */
function asksViewer(module: Module) {
  const asks = (node: Node) => {
    const call = node.type === 'AwaitExpression' ? node.argument : node
    return call.type === 'CallExpression' && askers.includes(originOf(module, call.callee) ?? '')
  }
  let answers = 0
  new Visitor({
    CallExpression(node) {
      if (asks(node)) answers += 1
    },
    ExpressionStatement({ expression }) {
      if (asks(expression)) answers -= 1
    },
    VariableDeclarator({ id, init }) {
      if (!init || id.type !== 'ObjectPattern' || !asks(init)) return
      const taken = id.properties.map((each) => (each.type === 'Property' ? nameOf(each.key) : 'viewer'))
      if (!taken.includes('viewer')) answers -= 1
    },
  }).visit(module.program)
  return answers > 0
}

/** Where a module says what a form sends: by the names of its schemas, and wherever actions are. */
function rangesOf({ path, program }: Module) {
  const ranges: [number, number][] = path.endsWith('/actions.ts') ? [[0, Number.POSITIVE_INFINITY]] : []
  new Visitor({
    VariableDeclarator({ id, start, end }) {
      if (id.type === 'Identifier' && /(Input|Request)$/.test(id.name)) ranges.push([start, end])
    },
  }).visit(program)
  return ranges
}
