import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(tsx?|mjs)$/.test(file) && existsSync(file))
  .map((path) => ({ path, source: readFileSync(path, 'utf8') }))

const inLib = files.filter(({ path }) => path.startsWith('lib/'))
const inApp = files.filter(({ path }) => path.startsWith('app/'))

/** A noun knows those to its left only. */
const nouns = [
  'events',
  'outbox',
  'people',
  'roundtables',
  'documents',
  'candidates',
  'recommendations',
  'follow-ups',
  'curation',
  'comments',
  'overview',
  'reviews',
  'exports',
  'imports',
  'packs',
  'mail',
]

describe('the layout of the code', () => {
  test('nouns import leftwards only, so that each can be understood without those that build on it', () => {
    expect(
      inLib.flatMap(({ path, source }) => {
        const own = nouns.indexOf(path.split('/')[1] ?? '')
        if (own < 0) return []
        return importsOf(path, source)
          .filter((target) => nouns.indexOf(target.split('/')[1] ?? '') > own && target.startsWith('lib/'))
          .map((target) => `${path} imports ${target}`)
      }),
    ).toEqual([])
  })

  test('lib knows neither React nor Next, so that commands run from seed, tests and command line', () => {
    const edge = ['lib/session.ts', 'lib/form-action.ts']
    expect(offenders(inLib, /from '(react|next|next-intl)(\/|')/).filter((path) => !edge.includes(path))).toEqual([])
  })

  test('lib never imports from app', () => {
    expect(offenders(inLib, /from '(#app|.*\.\.\/app)\//)).toEqual([])
  })

  test('pages never touch the database: they ask a query that knows the viewer', () => {
    expect(offenders(inApp, /db\/client\.ts'/)).toEqual([])
  })

  test('PrismaClients are made in one place: one for what is, one for what was', () => {
    const product = files.filter(({ path }) => !path.startsWith('tests/'))
    expect(offenders(product, /new PrismaClient/)).toEqual(['lib/db/client.ts'])
  })

  test('process.env is read in env.ts alone, where it is checked', () => {
    const outside = (path: string) =>
      path.startsWith('lib/launcher/') || path.startsWith('lib/db/') || path.startsWith('tests/') || !path.includes('/')
    expect(offenders(files, /process\.env\b/).filter((path) => !outside(path))).toEqual(['lib/env.ts'])
  })

  test('events are written by record() alone, in the transaction of their change', () => {
    const product = files.filter(({ path }) => path.startsWith('lib/') || path.startsWith('app/'))
    expect(offenders(product, /\.event\.(create|createMany|update|delete|upsert)/)).toEqual(['lib/events/record.ts'])
  })

  test('every page and route of a series asks who is looking', () => {
    const entrances = inApp.filter(({ path }) => /^app\/\[series\]\/.*(page\.tsx|route\.ts)$/.test(path))
    expect(
      entrances.filter(({ source }) => !/(seriesViewer|requireViewer)\(/.test(source)).map(({ path }) => path),
    ).toEqual([])
  })

  test('every server action goes through formAction, which authorizes, checks and gives back what was typed', () => {
    const signedOut = ['app/account/actions.ts', 'app/sign-in/actions.ts', 'app/sign-in/link/actions.ts']
    const actions = inApp.filter(({ path, source }) => /^'use server'/m.test(source) && !signedOut.includes(path))
    expect(
      actions.flatMap(({ path, source }) =>
        [
          ...source.matchAll(
            /^export (?:const|async function) (\w+)( = (?:formAction|personAction|visitorAction)\()?/gm,
          ),
        ]
          .filter(([, , wrapped]) => !wrapped)
          .map(([, name]) => `${path} ${name}`),
      ),
    ).toEqual([])
  })

  test('nothing is rendered as HTML unescaped, but for the constant sheet of symbols', () => {
    expect(
      offenders(
        files.filter(({ path }) => !path.startsWith('tests/')),
        /dangerouslySetInnerHTML|\.innerHTML/,
      ),
    ).toEqual(['app/_ui/symbols.tsx'])
  })

  test('no barrels and no bags: a name says what is in a file', () => {
    const bag = /(^|\/)(index\.tsx?$|(utils?|helpers?|services?|common|misc|types|components)(\/|\.tsx?$))/
    expect(files.map(({ path }) => path).filter((path) => bag.test(path))).toEqual([])
  })

  test('a file fits in a head: 200 lines at most, a page 60', () => {
    const long = ({ path, source }: { path: string; source: string }) =>
      source.split('\n').length - 1 > (path.endsWith('/page.tsx') ? 60 : 200)
    expect(files.filter(long).map(({ path }) => path)).toEqual([])
  })

  test('less than a quarter of the components run in the browser', () => {
    const components = inApp.filter(({ path }) => path.endsWith('.tsx'))
    const client = components.filter(({ source }) => source.startsWith("'use client'"))
    expect(client.length / components.length).toBeLessThan(0.25)
  })

  test('no hole in the types', () => {
    expect(
      offenders(files, /: any\b|\bas any\b|@ts-(ignore|expect-error|nocheck)|as unknown as/).filter(isNotThisTest),
    ).toEqual([])
  })

  test('no test is narrowed or skipped', () => {
    const tests = files.filter(({ path }) => path.startsWith('tests/'))
    expect(offenders(tests, /\.(only|skip|todo|fixme)\(/).filter(isNotThisTest)).toEqual([])
  })
})

function offenders(among: typeof files, pattern: RegExp) {
  return among.filter(({ source }) => pattern.test(source)).map(({ path }) => path)
}

function isNotThisTest(path: string) {
  return path !== 'tests/architecture.test.ts'
}

/** Targets as paths from the top: '#lib/x' and '../x' alike. */
function importsOf(path: string, source: string) {
  return [...source.matchAll(/from '([#.][^']+)'/g)].map(([, target = '']) =>
    target.startsWith('#') ? target.slice(1) : new URL(target, `file:///${path}`).pathname.slice(1),
  )
}
