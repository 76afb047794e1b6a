import { describe, expect, test } from 'vitest'
import { dateIn } from '#lib/documents/front-matter/date.ts'

describe('a day', () => {
  test.each([
    '8 October 2025',
    'October 8, 2025',
    'Oct. 8, 2025',
    'the 8th of October 2025',
    'Wednesday, 8 October 2025, 13:00',
    '2025-10-08',
    '2025/10/8',
    '2025.10.8',
    '08.10.2025',
    '令和7年10月8日（水）13時',
    '令和７年１０月８日',
    '令和七年十月八日',
    'R7.10.8',
    '2025年10月8日(水)',
  ])('%s', (words) => {
    expect(dateIn(`Held on ${words} in Lindholm`)).toMatchObject({ iso: '2025-10-08', end: null, reason: null })
  })

  test.each([
    ['8-9 October 2025', '2025-10-08', '2025-10-09'],
    ['8 and 9 October 2025', '2025-10-08', '2025-10-09'],
    ['8, 9 and 10 October 2025', '2025-10-08', '2025-10-10'],
    ['October 8–9, 2025', '2025-10-08', '2025-10-09'],
    ['30 September – 2 October 2025', '2025-09-30', '2025-10-02'],
    ['30 December 2024 to 2 January 2025', '2024-12-30', '2025-01-02'],
    ['October 30 – November 2, 2025', '2025-10-30', '2025-11-02'],
    ['2025年10月8日(水)～9日(木)', '2025-10-08', '2025-10-09'],
    ['令和元年9月30日から10月2日', '2019-09-30', '2019-10-02'],
  ])('a range: %s', (words, iso, end) => {
    expect(dateIn(words)).toMatchObject({ iso, end, reason: null })
  })

  test.each([
    ['October 8, 13:00 to 15:00', 'noYear'],
    ['10月8日（水）', 'noYear'],
    ['October 2025', 'noDay'],
    ['令和7年10月', 'noDay'],
    ['3/4/2025', 'ambiguous'],
    ['in the afternoon', 'none'],
  ])('is asked for where %s does not tell it', (words, reason) => {
    expect(dateIn(words)).toMatchObject({ iso: null, reason })
  })

  test('that no calendar has is none', () => {
    expect(dateIn('31 February 2025').iso).toBeNull()
  })
})
