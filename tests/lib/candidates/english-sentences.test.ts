import { describe, expect, test } from 'vitest'
import { englishSentences } from '#lib/candidates/sentences/en.ts'

const split = (words: string) => englishSentences(words).map(({ start, end }) => words.slice(start, end))

describe('English sentences', () => {
  test.each([
    ['The ship sailed. It came back.', ['The ship sailed.', 'It came back.']],
    ['Dr. Lind met Prof. Oda at St. Ives. They spoke.', ['Dr. Lind met Prof. Oda at St. Ives.', 'They spoke.']],
    [
      'Some ports, e.g. Oslo, i.e. the north, vs. Porto etc. agreed.',
      ['Some ports, e.g. Oslo, i.e. the north, vs. Porto etc. agreed.'],
    ],
    [
      'The U.S. Secretary wrote. So did the U.K. The reply was short.',
      ['The U.S. Secretary wrote.', 'So did the U.K.', 'The reply was short.'],
    ],
    ['Costs rose by 3.5 per cent. Fig. 2 shows it.', ['Costs rose by 3.5 per cent.', 'Fig. 2 shows it.']],
    [
      '“We will come.” They did. (The others stayed. Nobody knew why.) It rained.',
      ['“We will come.”', 'They did.', '(The others stayed. Nobody knew why.)', 'It rained.'],
    ],
    ['Who pays? The city! Nobody else…  And so on.', ['Who pays?', 'The city!', 'Nobody else…', 'And so on.']],
    ['It was agreed.¹ The fund grew.[2] Costs fell.', ['It was agreed.¹', 'The fund grew.[2]', 'Costs fell.']],
    [
      'States should: (a) share data; (b) train staff; and (c) report.',
      ['States should: (a) share data; (b) train staff; and (c) report.'],
    ],
    [
      `States should: (a) share ${'more '.repeat(120)}data; (b) train; (c) report.`,
      [`States should: (a) share ${'more '.repeat(120)}data;`, '(b) train;', '(c) report.'],
    ],
    ['It is open; nobody comes.', ['It is open; nobody comes.']],
    [
      'A bracket (never closed. The text goes on. And on.',
      ['A bracket (never closed.', 'The text goes on.', 'And on.'],
    ],
    ['', []],
    ['   ', []],
  ])('%j', (words, sentences) => {
    expect(split(words)).toEqual(sentences)
  })
})
