import { describe, expect, test } from 'vitest'
import { type Labelled, rates, scoreOf } from './extraction-score.ts'

const labelled: Labelled[] = [
  { text: 'Governments should share the cost of the new archive.', label: 'recommendation' },
  { text: 'Members must report every year.', label: 'recommendation' },
  { text: 'The archive was opened in 1931.', label: 'context' },
  { text: 'The archive could be larger.', label: 'recommendation', borderline: true },
]

describe('the score of an extraction', () => {
  test('counts what is right, wrong and missed; what is borderline counts neither way', () => {
    const score = scoreOf(labelled, [
      'Members must report every year.',
      'The archive was opened in 1931.',
      'The archive could be larger.',
    ])
    expect(score).toEqual({
      right: 1,
      wrong: ['The archive was opened in 1931.'],
      missed: ['Governments should share the cost of the new archive.'],
    })
    expect(rates([score])).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
  })

  test('takes two texts for one when four fifths of their words agree, whatever the marks and spaces', () => {
    expect(scoreOf(labelled, ['- governments should share the  cost of the new']).right).toBe(1)
    expect(scoreOf(labelled, ['Governments should share the cost']).wrong).toHaveLength(1)
  })

  test('pairs one to one, and counts the same text once', () => {
    expect(scoreOf(labelled, ['Members must report every year.', 'Members must report every year!']).right).toBe(1)
    expect(scoreOf(labelled, ['Members must report every year.', 'Members must report each year.']).wrong).toHaveLength(
      1,
    )
    expect(scoreOf([...labelled, ...labelled], ['Members must report every year.']).right).toBe(2)
  })

  test('compares Japanese by its characters', () => {
    const ja: Labelled[] = [{ text: '国際連携を推進するべきである。', label: 'recommendation' }]
    expect(scoreOf(ja, ['・国際連携を推進するべきである']).right).toBe(1)
  })

  test('of nothing is nothing', () => {
    expect(rates([scoreOf(labelled, [])])).toEqual({ precision: 0, recall: 0, f1: 0 })
  })
})
