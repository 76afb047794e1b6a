import { existsSync, readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'

const heavy = /^(exceljs|pptxgenjs|@myriaddreamin\/.*)$/

test('the web server never loads what prints: that runs in a process of its own', async () => {
  const found: string[] = []
  const seen = new Set<string>()
  const follow = (file: string, from: string) => {
    if (seen.has(file) || !existsSync(file)) return
    seen.add(file)
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(
      /(?:^import (?!type )[^'"]*|import\()'([^']+)'/gm,
    )) {
      if (heavy.test(target)) found.push(`${file} loads ${target}, reached from ${from}`)
      else if (/^[#.]/.test(target))
        follow(target.startsWith('#') ? target.slice(1) : path.join(path.dirname(file), target), from)
    }
  }
  for await (const file of glob('app/**/*.{ts,tsx}')) follow(file, file)
  follow('instrumentation.ts', 'instrumentation.ts')
  expect(seen.has('lib/packs/make-pack.ts')).toBe(true)
  expect(found).toEqual([])
})
