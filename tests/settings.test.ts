import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Set by Node, npm, Next or another program of ours, and by nobody who runs the product. */
const ofPrograms = ['BENCH', 'BUILD_ID', 'CI', 'INIT_CWD', 'NODE_ENV', 'PATH', 'VISITORS']

test('every setting that is read is in the example and in the README, and no other', () => {
  const example = readFileSync('.env.example', 'utf8')
  const named = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name = '']) => name)
  expect(named.toSorted()).toEqual(settingsRead())
  const readme = readFileSync('README.md', 'utf8')
  expect(named.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})

function settingsRead() {
  const inSchema = readFileSync('lib/env.ts', 'utf8').matchAll(/^ {4}([A-Z_]+): /gm)
  const inLauncher = globSync('{lib/launcher,tests/run}/*.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap((source) => [...source.matchAll(/\b(?:process\.env|environment)\.([A-Z_]+)\b/g)])
  const names = new Set([...inSchema, ...inLauncher].map(([, name = '']) => name))
  return [...names].filter((name) => !ofPrograms.includes(name)).toSorted()
}
