import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { messages } from '#lib/messages/load.ts'
import { namesIn, parse } from '#tests/message-names.ts'

const en = flat(messages.en)
const ja = flat(messages.ja)

describe('texts', () => {
  test('both languages hold the same keys', () => {
    expect([...ja.keys()].filter((key) => !en.has(key))).toEqual([])
    expect([...en.keys()].filter((key) => !ja.has(key))).toEqual([])
  })

  test('both languages use the same values in a text', () => {
    const differing = [...en].filter(
      ([key, text]) => namesIn(parse(text)).join() !== namesIn(parse(ja.get(key) ?? '')).join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('no text is empty, but for what a language puts between words', () => {
    const texts = [...en, ...ja].filter(([key]) => !key.startsWith('language.'))
    expect(texts.filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })

  test('every message key that lib names exists', async () => {
    const missing: string[] = []
    for await (const path of glob('lib/**/*.ts')) {
      for (const [, key = ''] of readFileSync(path, 'utf8').matchAll(/'((?:\w+\.)?errors\.\w+)'/g)) {
        if (!en.has(key)) missing.push(`${path}: ${key}`)
      }
    }
    expect(missing).toEqual([])
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
