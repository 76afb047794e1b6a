import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ruleFor } from '#lib/candidates/extract.ts'
import { english } from '#lib/candidates/rules/en.ts'

/** Our own sentences in the manner of summaries, responses and reports: `+ ` calls for something, `- ` does not. */
const sentences = readFileSync(new URL('genre-en.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => ({ calls: line.startsWith('+'), text: line.slice(2) }))

test('of our own sentences in the manner of the genre, at most one in twenty is judged wrongly', () => {
  const wrong = sentences.filter(({ calls, text }) => (ruleFor(english, { text }) !== null) !== calls)
  expect(wrong.length, wrong.map(({ text }) => text).join('\n')).toBeLessThan(sentences.length / 20)
})
