import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byPosition, byQuote, locate, PassageNotFound, resolve, selectorsFor } from '#lib/documents/passage.ts'

const text = 'Governments should share data. Researchers should share data. Both should talk.'

/** A text of few different words, so that the same stretch occurs often, and a stretch of it. */
const stretch = fc
  .string({ unit: fc.constantFrom('a', 'b', ' ', '術', '😀'), minLength: 1, maxLength: 120 })
  .chain((words) =>
    fc
      .tuple(fc.nat({ max: words.length - 1 }), fc.integer({ min: 1, max: words.length }))
      .map(([start, length]) => ({ words, start, end: Math.min(words.length, start + length) })),
  )

describe('selectors', () => {
  test('quote the words with 32 characters on each side', () => {
    expect(selectorsFor(text, 31, 42)).toEqual({
      exact: 'Researchers',
      prefix: text.slice(0, 31),
      suffix: text.slice(42, 42 + 32),
      start: 31,
      end: 42,
    })
  })

  test.each([
    [5, 5],
    [-1, 3],
    [0, 1000],
    [0.5, 3],
  ])('refuse the stretch %d to %d', (start, end) => {
    expect(() => selectorsFor(text, start, end)).toThrow(RangeError)
  })

  test('never hold half a surrogate pair around the words', () => {
    const faces = '😀'.repeat(20)
    const { prefix, suffix } = selectorsFor(`${faces}a words b${faces}`, 42, 47)
    expect([prefix.isWellFormed(), suffix.isWellFormed()]).toEqual([true, true])
  })
})

describe('resolving', () => {
  test('always leads back to where the selectors were taken', () => {
    fc.assert(
      fc.property(stretch, ({ words, start, end }) => {
        expect(resolve(words, selectorsFor(words, start, end))).toEqual({ status: 'found', start, end })
      }),
    )
  })

  test('finds the words again after text was put before them', () => {
    const moved = `A new first sentence. ${text}`
    const second = selectorsFor(text, text.lastIndexOf('share data'), text.lastIndexOf('share data') + 10)
    expect(resolve(moved, second)).toEqual({ status: 'found', start: second.start + 22, end: second.end + 22 })
  })

  test('after any insertion or deletion gives the same words, or says that it cannot', () => {
    const edit = fc.record({ at: fc.nat({ max: 120 }), gone: fc.nat({ max: 20 }), put: fc.string({ maxLength: 20 }) })
    fc.assert(
      fc.property(stretch, edit, ({ words, start, end }, { at, gone, put }) => {
        const edited = words.slice(0, at) + put + words.slice(at + gone)
        const selectors = selectorsFor(words, start, end)
        const result = resolve(edited, selectors)
        if (result.status === 'found') expect(edited.slice(result.start, result.end)).toBe(selectors.exact)
        if (result.status === 'missing') expect(edited).not.toContain(selectors.exact)
        if (result.status === 'ambiguous') expect(result.candidates.length).toBeGreaterThan(1)
      }),
    )
  })

  test('says when the words are gone, or stand in several places alike', () => {
    expect(resolve('Nothing of it.', selectorsFor(text, 0, 11))).toEqual({ status: 'missing' })
    expect(byQuote(text, { exact: 'share data' })).toMatchObject({
      status: 'ambiguous',
      candidates: [{ start: 19 }, { start: 50 }],
    })
    expect(byQuote(text, { exact: '' })).toEqual({ status: 'missing' })
    expect(byPosition(text, { exact: 'Researchers', start: 30, end: 41 })).toEqual({ status: 'missing' })
  })
})

describe('locating the words that a curator names', () => {
  test('needs no position where they stand once', () => {
    expect(locate(text, { exact: 'Both should talk.' })).toMatchObject({ start: 62, end: 79 })
  })

  test('takes the position where they stand twice', () => {
    expect(locate(text, { exact: 'share data', start: 50 })).toMatchObject({ start: 50, end: 60 })
  })

  test.each([
    [{ exact: 'share nothing' }, 'not in the text: “share nothing”'],
    [{ exact: 'share data' }, 'more than once: “share data”'],
    [{ exact: 'share data', start: 51 }, 'not at position 51: “share data”'],
  ])('refuses %o and names it', (passage, message) => {
    expect(() => locate(text, passage)).toThrow(PassageNotFound)
    expect(() => locate(text, passage)).toThrow(message)
  })
})
