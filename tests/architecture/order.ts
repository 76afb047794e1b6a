import type { Code } from './code.ts'
import type { Rule } from './rule.ts'

/** Each knows those before it only. What is no noun stands before the first that needs it. */
const order = `
  db/generated messages vocabulary.ts env.ts session-cookie.ts current-request.ts viewer.ts db outcome.ts form-fields.ts language-of.ts folded.ts translation.ts shown.ts
  series-path.ts network.ts same-origin.ts time.ts as-of.ts
  progress-states.ts follow-up-fields.ts subprocess background audit
  policy.ts visibility-sql.ts visibility.ts command.ts on-series.ts
  events outbox people roundtables documents candidates recommendations follow-ups curation comments translations overview reviews
  exports imports packs mail worker.ts
  settle.ts session.ts form-action.ts upload-action.ts server launcher`
  .trim()
  .split(/\s+/)

/** The longest that fits: lib/db/generated before lib/db. */
function placeOf(path: string) {
  const inside = (place: string) => path === `lib/${place}` || path.startsWith(`lib/${place}/`)
  const fitting = order.filter(inside).sort((a, b) => b.length - a.length)
  return fitting[0] === undefined ? -1 : order.indexOf(fitting[0])
}

export const orderRules: Rule[] = [
  {
    reason:
      'every path of lib has a place in the order of tests/architecture/order.ts, or nothing says what it may know',
    where: ['lib/'],
    broken: ({ path }) => (placeOf(path) < 0 ? [path] : []),
    planted: [{ 'lib/tasks/list.ts': 'export const list = []' }, { 'lib/tasks.ts': 'export const list = []' }],
  },
  {
    reason: 'lib imports leftwards only, so that each noun can be understood without those that build on it',
    where: ['lib/'],
    broken: ({ path, imports }) =>
      imports
        .filter(({ to }) => to.startsWith('lib/') && placeOf(to) > placeOf(path))
        .map(({ to }) => `${path} imports ${to}`),
    planted: [
      { 'lib/overview/planted.ts': "import '#lib/reviews/review.ts'" },
      { 'lib/events/planted.ts': "import type { Tx } from '../follow-ups/visibility.ts'" },
      { 'lib/visibility.ts': "export { changeFollowUpVisibility } from './follow-ups/visibility.ts'" },
      { 'lib/follow-ups/planted.ts': "export const later = () => import('../reviews/review.ts')" },
      { 'lib/follow-ups/planted.ts': 'export const later = () => import(`#lib/reviews/review.ts`)' },
      { 'lib/follow-ups/planted.ts': "export type Late = import('#lib/reviews/review.ts').ReviewRow" },
      { 'lib/follow-ups/planted.ts': "export * from '#lib/reviews/review'" },
      { 'lib/documents/planted.ts': "new Worker(new URL('../reviews/review.ts', import.meta.url))" },
      { 'lib/outbox/planted.ts': "export { findReview as find } from '../reviews/review.ts'" },
      { 'lib/db/planted.ts': "import { can } from '../policy.ts'" },
      { 'lib/messages/planted.ts': "import '../people/person.ts'" },
      { 'lib/people/planted.ts': "import { seriesViewer } from '../session.ts'" },
    ],
  },
  {
    reason: 'no files import each other in a circle, not for a type either, or none can be read without the rest',
    brokenIn: (code) => circles(code).map((paths) => paths.join(' and ')),
    planted: [
      { 'lib/viewer.ts': "export type { Verb } from './policy.ts'" },
      { 'lib/time.ts': "export const late = () => import('./as-of.ts')" },
    ],
  },
  {
    reason: 'an import names its file, so that it can be seen where it leads',
    where: [''],
    except: {
      'lib/launcher/run.mjs': 'runs what the command line names',
      'tests/lib/form-fields.test.ts': 'asks each schema that an action names',
    },
    broken: ({ path, imports }) => imports.filter(({ to }) => to === '?').map(() => `${path} imports what it likes`),
    planted: [{ 'lib/people/planted.ts': 'export const later = (name) => import(name)' }],
  },
  {
    reason: 'lib knows neither app nor tests nor prisma/, so that it runs without them',
    where: ['lib/'],
    broken: ({ path, imports }) =>
      imports.filter(({ to }) => /^(app|tests|prisma)\//.test(to)).map(({ to }) => `${path} imports ${to}`),
    planted: [{ 'lib/people/planted.ts': "import { lang } from '#app/i18n.ts'" }],
  },
  {
    reason: 'lib knows neither React nor Next but at its edge, so that commands run from seed, tests and command line',
    where: ['lib/'],
    except: {
      'lib/session.ts': 'who looks, from the cookies of a request',
      'lib/form-action.ts': 'from a form to a command',
      'lib/server/main.ts': 'serves the pages that Next makes',
    },
    broken: ({ path, imports }) =>
      imports
        .filter(({ to }) => /^(react|react-dom|next|next-intl)(\/|$)/.test(to))
        .map(({ to }) => `${path} imports ${to}`),
    planted: [
      { 'lib/people/planted.ts': "import { cookies } from 'next/headers'" },
      { 'lib/people/planted.ts': "export const later = () => import('next-intl/server')" },
    ],
  },
]

/** Groups of files from each of which the others are reached, by Tarjan's way of finding them. */
function circles(code: Code) {
  const found: string[][] = []
  const low = new Map<string, number>()
  const open: string[] = []
  const visit = (path: string): number => {
    const own = low.size
    let lowest = own
    low.set(path, own)
    open.push(path)
    for (const { to } of code.get(path)?.imports ?? []) {
      if (!code.has(to)) continue
      if (!low.has(to)) lowest = Math.min(lowest, visit(to))
      else if (open.includes(to)) lowest = Math.min(lowest, low.get(to) ?? lowest)
    }
    low.set(path, lowest)
    if (lowest === own) {
      const group = open.splice(open.indexOf(path))
      if (group.length > 1) found.push(group)
    }
    return lowest
  }
  for (const path of code.keys()) if (!low.has(path)) visit(path)
  return found
}
