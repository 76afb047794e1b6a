import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { candidatesOf } from '#lib/candidates/extract.ts'
import { reasonFor } from '#lib/candidates/kind.ts'
import { sentencesOf } from '#lib/candidates/sentences.ts'
import { normalize } from '#lib/documents/normalize.ts'
import { processorTime } from '#tests/processor-time.ts'

const summary = `Harbour Roundtable

Participants:

Ada Lind, Director, Harbour Office

(Access to the archive)

The archive was opened in 1931. Who may enter it? The Harbour Office should admit visiting students.
It was suggested that the archive be sold, but this was not agreed.

Governments should:

- share the cost of repairs; and

- not close the reading room.

(Ships)

We will lend the second ship to small states. Some argued that the ship must be sold.
Members need not pay for it. We call on the Ministry of Ports to report every year.`

const document = normalize(summary)
const candidates = candidatesOf(document)
const found = (words: string) => candidates.find(({ text }) => text.includes(words))

describe('the candidates of a document', () => {
  test('are what calls for something: not facts, questions, what was rejected, what some said, what need not be', () => {
    expect(candidates.map(({ text, strength }) => [strength, text])).toEqual([
      ['advice', 'The Harbour Office should admit visiting students.'],
      ['advice', 'share the cost of repairs;'],
      ['advice', 'not close the reading room.'],
      ['commitment', 'We will lend the second ship to small states.'],
      ['call', 'We call on the Ministry of Ports to report every year.'],
    ])
  })

  test('know the heading above them', () => {
    expect(candidates.map(({ section }) => section)).toEqual([
      ...Array(3).fill('Access to the archive'),
      'Ships',
      'Ships',
    ])
  })

  test('show the words by which they were found, in the words that lead a list in too', () => {
    expect(found('admit')?.cue.text).toBe('should')
    const cue = found('reading room')?.cue
    expect(cue?.text).toBe('should')
    expect(document.text.slice(0, cue?.start).endsWith('Governments ')).toBe(true)
  })

  test('say who is called on', () => {
    expect(candidates.map(({ addressee }) => addressee)).toEqual([
      'The Harbour Office',
      'Governments',
      'Governments',
      null,
      'the Ministry of Ports',
    ])
  })

  test('can say why they were found, in both languages', () => {
    for (const { rule } of candidates) {
      expect(reasonFor(rule, 'en')).toMatch(/\w/)
      expect(reasonFor(rule, 'ja')).toMatch(/[ぁ-ん]/)
    }
    expect(reasonFor('no such rule', 'en')).toBeNull()
  })

  test('stand in what surrounds them', () => {
    const item = found('reading room')
    expect(document.text.slice(item?.context.start, item?.context.end)).toMatch(
      /^Governments should:.*reading room\.$/s,
    )
  })
})

describe('a list', () => {
  const texts = (raw: string) => candidatesOf(normalize(raw)).map(({ text }) => text)

  test('ends where the numbers of its items do not go on', () => {
    const raw =
      'Report\n\nNext steps:\n\n1. A smaller budget\n\n2. A larger ship\n\n24. The Committee welcomes the new ship.'
    expect(texts(raw)).toEqual(['A smaller budget', 'A larger ship'])
  })

  test('that is led in by questions, facts or a minority calls for nothing', () => {
    expect(
      texts('Report\n\nThe first session covered:\n\n- the cost of ships;\n\n- how ships should be built.'),
    ).toEqual([])
    expect(texts('Report\n\nSome argued that governments should:\n\n- sell the ship;\n\n- close the archive.')).toEqual(
      [],
    )
  })
})

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    'must ',
    'should ',
    'we will ',
    '. ',
    '; ',
    '(a) ',
    ':\n\n- ',
    '\n\n',
    '“',
    '(',
    '? ',
    'the need for ',
    'e.g. ',
    '必要である。',
    'すべき',
    '「',
    'Governments ',
    '1. ',
  )
  const anyText = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 12 }), fc.lorem({ maxCount: 4 })), {
    maxLength: 60,
  })

  test('sentences are slices of it, in order and apart; candidates are some of them; twice gives the same', () => {
    fc.assert(
      fc.property(anyText, (pieces) => {
        const read = normalize(pieces.join(''))
        const sentences = sentencesOf(read)
        for (const [index, { text, start, end }] of sentences.entries()) {
          expect(read.text.slice(start, end)).toBe(text)
          expect(start).toBeGreaterThanOrEqual(sentences[index - 1]?.end ?? 0)
          expect(text.trim()).not.toBe('')
        }
        const places = new Set(sentences.map(({ start, end }) => `${start}-${end}`))
        for (const { start, end, cue, context } of candidatesOf(read)) {
          expect(places).toContain(`${start}-${end}`)
          expect(read.text.slice(cue.start, cue.end)).toBe(cue.text)
          expect(context.start <= start && end <= context.end).toBe(true)
        }
        expect(candidatesOf(read)).toEqual(candidatesOf(read))
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['one endless sentence', 'the need for more and more, '],
    ['nothing but cues', 'must should will need to '],
    ['brackets never closed', '(a '],
    ['capitals', 'The Ministry Of The Ministry Of '],
    ['spaces and dots', 'a. b. '],
    ['words that begin like a cue', 'how which what governments could '],
    ['hyphens', 'well-well-well-'],
    ['full stops', 'Ada went. '],
  ])('ten times as long takes no more than thirty times as long: %s', (_, part) => {
    const time = (count: number) => {
      const read = { ...normalize('x'), text: part.repeat(count) }
      const whole = { ...read, blocks: [{ kind: 'paragraph' as const, start: 0, end: read.text.length, page: 1 }] }
      candidatesOf(whole)
      return processorTime(() => candidatesOf(whole))
    }
    time(200)
    expect(time(10_000)).toBeLessThan(30 * time(1_000) + 200)
  })
})
