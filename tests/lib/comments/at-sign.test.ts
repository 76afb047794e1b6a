import { expect, test } from 'vitest'
import { askedAt, matching } from '#app/[series]/_comments/at-sign.ts'

const names: [string, ...string[]][] = [
  ['MEXT', 'Ministry of Education', '文部科学省'],
  ['Cabinet Office', '内閣府'],
  ['Yui Education'],
]

test.each([
  ['@', ['MEXT', 'Cabinet Office', 'Yui Education']],
  ['see @cab', ['Cabinet Office']],
  ['see @cabinet o', ['Cabinet Office']],
  ['確認は＠内閣', ['Cabinet Office']],
  ['@edu', ['MEXT', 'Yui Education']],
  ['@MEXT ', []],
  ['a@cab', []],
  ['@cab\nnext', []],
])('what is offered behind %j', (text, expected) => {
  const asked = askedAt(text, text.length)
  expect(asked ? matching(names, asked.words) : []).toEqual(expected)
})

test('only what stands before the caret counts', () => {
  expect(askedAt('@cabinet office', 4)).toEqual({ words: 'cab', from: 1 })
})
