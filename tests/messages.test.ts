import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { Language } from '#lib/db/generated/enums.ts'
import { messages } from '#lib/messages/load.ts'
import { namesIn, parse } from '#tests/message-names.ts'

const en = flat(messages.en)
const others = new Map(
  Object.values(Language)
    .filter((language) => language !== 'en')
    .map((language) => [language, flat(messages[language])]),
)

describe('texts', () => {
  // That each has what English has is for the types to say.
  test('no language has a text that English lacks', () => {
    for (const texts of others.values()) expect([...texts.keys()].filter((key) => !en.has(key))).toEqual([])
  })

  test('no key has a point, which pages read as a path', () => {
    const { events: _, rules: __, ...read } = messages.en
    const keysOf = (tree: Tree): string[] =>
      Object.entries(tree).flatMap(([key, value]) => [key, ...(typeof value === 'string' ? [] : keysOf(value))])
    expect(keysOf(read).filter((key) => key.includes('.'))).toEqual([])
  })

  test('every language uses the same values in a text, but where it builds a sentence of clauses in its own way', () => {
    const whole = [...en].filter(([key]) => !key.startsWith('recommendations.statusWhy.'))
    for (const texts of others.values()) {
      const differing = whole.filter(([key, text]) => valuesOf(text) !== valuesOf(texts.get(key) ?? ''))
      expect(differing.map(([key]) => key)).toEqual([])
    }
  })

  test('no text is empty, but for what a language puts between words', () => {
    const texts = [en, ...others.values()].flatMap((all) => [...all]).filter(([key]) => !key.startsWith('language.'))
    expect(texts.filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })

  test('no text is left over: the last part of its key stands somewhere in the code', async () => {
    const [names, endings] = [new Set<string>(), new Set<string>()]
    for await (const path of glob('{lib,app}/**/*.{ts,tsx}')) {
      const code = readFileSync(path, 'utf8')
      for (const [name] of code.matchAll(/\w+/g)) names.add(name)
      for (const [, end] of code.matchAll(/\$\{\w+\}(\w+)`/g)) if (end) endings.add(end)
    }
    const keys = [...en.keys()].filter((key) => !/^(events|rules)\./.test(key))
    const isNamed = (last: string) => names.has(last) || [...endings].some((end) => last.endsWith(end))
    expect(keys.filter((key) => !isNamed(key.split('.').at(-1) ?? ''))).toEqual([])
  })
})

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
}

const valuesOf = (text: string) => namesIn(parse(text)).join()
