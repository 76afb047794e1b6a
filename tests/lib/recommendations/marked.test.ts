import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedBlocks } from '#lib/recommendations/marked-text.ts'

const text = 'One two three four five. ¹\n\nSix seven eight.'
const structure = {
  blocks: [
    { kind: 'paragraph' as const, start: 0, end: 26, page: 1 },
    { kind: 'footnote' as const, start: 28, end: 44, page: 2 },
  ],
  pages: [
    { number: 1, start: 0, end: 14 },
    { number: 2, start: 14, end: 44 },
  ],
  footnotes: [{ number: 1, mark: '¹', start: 28, end: 44, page: 2, reference: { start: 25, end: 26 } }],
}

test('a block is cut at passages, pages and marks of footnotes', () => {
  const marks = [
    { start: 4, end: 18, number: 1, key: 'a' },
    { start: 8, end: 13, number: 2, key: 'b' },
  ]
  const [first, second] = markedBlocks(text, structure, structure.blocks, marks)
  expect(
    first?.pieces.map((piece) => [piece.text, piece.marks.map((mark) => mark.number), piece.page, piece.footnote]),
  ).toEqual([
    ['One ', [], null, null],
    ['two ', [1], null, null],
    ['three', [1, 2], null, null],
    [' ', [1], null, null],
    ['four', [1], 2, null],
    [' five. ', [], null, null],
    ['¹', [], null, 1],
  ])
  expect(first?.pieces.flatMap((piece) => piece.begins.map((mark) => [piece.text, mark.key]))).toEqual([
    ['two ', 'a'],
    ['three', 'b'],
  ])
  expect(second?.footnote?.number).toBe(1)
})

test('whatever is marked, the words stay as they are, and every passage is marked whole', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 44 }), fc.integer({ min: 0, max: 44 }))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
      const marks = spans.map((each, index) => ({ ...each, number: index + 1, key: String(index) }))
      const blocks = markedBlocks(text, structure, structure.blocks, marks)
      expect(blocks.map((block) => block.pieces.map((piece) => piece.text).join(''))).toEqual([
        'One two three four five. ¹',
        'Six seven eight.',
      ])
      for (const mark of marks) {
        const within = blocks
          .flatMap((block) => block.pieces)
          .filter((piece) => piece.marks.some((m) => m.key === mark.key))
        const inBlocks = structure.blocks.map((b) =>
          text.slice(Math.max(b.start, mark.start), Math.min(b.end, mark.end)),
        )
        expect(within.map((piece) => piece.text).join('')).toBe(inBlocks.join(''))
      }
    }),
  )
})
