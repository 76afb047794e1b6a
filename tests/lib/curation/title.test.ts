import { describe, expect, it } from 'vitest'
import { titleFrom } from '#lib/curation/title.ts'

const title = (sentence: string, cue: string | null) => {
  const start = cue === null ? -1 : sentence.indexOf(cue)
  return titleFrom(sentence, cue === null ? null : { start, end: start + cue.length })
}

describe('titleFrom', () => {
  it.each([
    ['It is necessary to review the system.', 'It is necessary', 'Review the system'],
    ['Universities should train their staff every year.', 'should', 'Train their staff every year'],
    ['Dialogue must be promoted with universities.', 'must', 'Dialogue must be promoted with universities'],
    ['This should go.', 'should', 'This should go'],
    ['体制を３年ごとに見直す必要がある。', '必要がある', '体制を３年ごとに見直す'],
    ['沿岸の各機関は、データを公開すべきである。', 'べき', '沿岸の各機関は、データを公開する'],
    ['公開の窓口となる部署を各機関に設けること。', 'ること', '公開の窓口となる部署を各機関に設ける'],
    ['連携を図ることが求められる。', '求められる', '連携を図ることが求められる'],
    ['連携の強化が必要。', null, '連携の強化が必要'],
  ])('%s', (sentence, cue, expected) => {
    expect(title(sentence, cue)).toBe(expected)
  })

  it('is cut where it is long, between words', () => {
    const long = title(`Ministries should ${'publish another long report '.repeat(10)}.`, 'should')
    expect(long.length).toBeLessThanOrEqual(160)
    expect(long).toMatch(/(?:report|long|another|publish)…$/)
  })
})
