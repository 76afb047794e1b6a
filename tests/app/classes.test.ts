import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'app'], {
  encoding: 'utf8',
})
const read = (ending: RegExp) =>
  files
    .split('\n')
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')

const sheets = read(/\.css$/).replace(/\/\*[\s\S]*?\*\/|"[^"]*"/g, '')
const markup = read(/\.tsx?$/)
const ruled = new Set([...sheets.matchAll(/\.([a-z][\w-]*)(?=[^;{}]*\{)/g)].map(([, name = '']) => name))

test('every class in the markup has a rule', () => {
  const inMarkup = [...markup.matchAll(/className=(?:"([^"]*)"|\{([^{}]*)\})/g)].flatMap(([, plain, code = '']) =>
    plain === undefined ? [...code.matchAll(/[?:] '([^']*)'/g)].map(([, words = '']) => words) : plain,
  )
  const names = new Set(inMarkup.flatMap((words) => words.split(' ')))
  expect([...names].filter((name) => !ruled.has(name))).toEqual([])
})

test('every rule has a use', () => {
  // As a word of some string; marks, bands and candidates put their class together from what they are.
  const words = new Set(
    [...markup.matchAll(/(["'`])([^"'`\n]*)\1/g)].flatMap(([, , text = '']) => text.split(/[^\w-]+/)),
  )
  expect([...ruled].filter((name) => !words.has(name) && !words.has(name.replace(/^f-/, '')))).toEqual([])
})

test('every class that the code looks for has a rule', () => {
  const selectors = [...markup.matchAll(/(?:querySelector(?:All)?|closest|matches)(?:<\w+>)?\(['`]([^'`]*)['`]/g)]
  const sought = selectors.flatMap(([, selector = '']) => [
    ...selector.replace(/\$\{[^}]*\}/g, '').matchAll(/\.([a-z][\w-]*)/g),
  ])
  expect(sought.map(([, name = '']) => name).filter((name) => !ruled.has(name))).toEqual([])
})
