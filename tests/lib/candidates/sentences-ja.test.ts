import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { japanese } from '#lib/candidates/rules/ja.ts'
import { processorTime } from '#tests/processor-time.ts'

const split = (words: string) => japanese.sentences(words).map(({ start, end }) => words.slice(start, end))

describe('Japanese sentences', () => {
  test('end at a full stop, a question or an exclamation', () => {
    expect(split('予算は足りるか？足りない。増やすべきだ！')).toEqual([
      '予算は足りるか？',
      '足りない。',
      '増やすべきだ！',
    ])
  })

  test('do not end within brackets', () => {
    expect(split('座長は「急ぐべきだ。時間がない。」と述べた。（注。参照）次に移った。')).toEqual([
      '座長は「急ぐべきだ。時間がない。」と述べた。',
      '（注。参照）次に移った。',
    ])
  })

  test('end though a bracket is never closed', () => {
    expect(split('「窓口を置く。人を増やす。')).toEqual(['「窓口を置く。', '人を増やす。'])
  })

  test('may be written with full-width Latin stops; numbers are not split', () => {
    expect(split('費用は３．５億円である． 次に移る．')).toEqual(['費用は３．５億円である．', '次に移る．'])
  })

  test.each([
    ['○山田委員　窓口を置くべきだ。', '○山田委員'],
    ['【事務局】検討いたします。', '【事務局】'],
    ['佐藤座長：次に移ります。', '佐藤座長：'],
  ])('leave out who speaks: %s', (words, speaker) => {
    expect(split(words)[0]).toBe(speaker)
    expect(split(words)).toHaveLength(2)
  })

  test('do not take a name in a sentence for a speaker', () => {
    expect(split('山田委員から意見があった。')).toEqual(['山田委員から意見があった。'])
  })

  test('begin with the numbers of a list whose lines were joined', () => {
    expect(split('①人材の育成②制度の見直し③広報')).toEqual(['①人材の育成', '②制度の見直し', '③広報'])
    expect(split('①人材の育成、②制度の見直しを進める。')).toHaveLength(1)
  })

  test('end where a new line begins an item or leaves a gap, not where a line was wrapped', () => {
    expect(split('人材の育成\n・制度の見直し\n・広報')).toEqual(['人材の育成', '・制度の見直し', '・広報'])
    expect(split('人材を\n育てる。')).toEqual(['人材を\n育てる。'])
  })

  test('follow each other without overlap and hold every character but blanks', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '。',
        '「',
        '」',
        '（',
        '）',
        '・',
        '①',
        '②',
        '○山田委員　',
        '\n',
        '\n\n',
        ' ',
        'べき',
        '。」',
        '．',
        '『',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const words = pieces.join('')
        const spans = japanese.sentences(words)
        let last = 0
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(words.slice(last, start).trim()).toBe('')
          last = end
        }
        expect(words.slice(last).trim()).toBe('')
      }),
    )
  })

  test.each(['「', '（べき', '○山田委員', 'べきである', '①', '必要があると思いますので、'])(
    'take time in proportion: %s',
    (unit) => {
      expect(processorTime(() => japanese.sentences(unit.repeat(100_000)))).toBeLessThan(2_000)
    },
  )
})
