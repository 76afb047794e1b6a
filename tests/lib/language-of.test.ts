import { expect, test } from 'vitest'
import { languageOf } from '#lib/language-of.ts'

test.each([
  ['en', 'Review the advisory system of 内閣府 and the council'],
  ['en', 'Wang (王) and Yamada (山田) spoke about the programme.'],
  ['ja', '科学技術外交推進会議'],
  ['ja', 'ITERやIPCCなどの多国間枠組みに積極的に関与する。'],
  ['ja', 'MEXT 文部科学省'],
  ['en', ''],
  ['en', 'F-12 2026'],
])('%s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language)
})
