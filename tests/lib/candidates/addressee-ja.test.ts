import { expect, test } from 'vitest'
import { japaneseAddressee } from '#lib/candidates/addressee-ja.ts'

const addressee = (sentence: string, cue: string) => {
  const start = sentence.lastIndexOf(cue)
  return japaneseAddressee(sentence, { start, end: start + cue.length })
}

test.each([
  ['文部科学省は、若手の派遣を増やすべきである。', 'べき', '文部科学省'],
  ['国においては、財源を確保する必要がある。', '必要がある', '国'],
  ['各大学には、窓口の一本化が求められる。', '求められる', '各大学'],
  ['外務省及び文部科学省は、顧問の会合を毎年開くこととする。', 'こととする', '外務省及び文部科学省'],
  ['その際、地方公共団体も、計画を見直さなければならない。', 'なければならない', '地方公共団体'],
  ['JSTとしては、公募の時期を相手国とそろえていく。', 'ていく', 'JST'],
])('who is to act is the topic: %s', (sentence, cue, who) => {
  expect(addressee(sentence, cue)).toBe(who)
})

test.each([
  ['我々は、各大学に対し、記録の公開を求める。', '求める', '各大学'],
  ['国に強く要請する。', '要請する', '国'],
  ['産業界が奨学金を設けることを期待する。', '期待する', '産業界'],
])('who is asked, not who asks: %s', (sentence, cue, who) => {
  expect(addressee(sentence, cue)).toBe(who)
})

test.each([
  ['若手の参加を促すべきである。', 'べき'],
  ['国による支援を広げる必要がある。', '必要がある'],
  ['この制度は、見直すことが望ましい。', '望ましい'],
  ['我々は、対話が続くことを願う。', '願う'],
])('nobody is named: %s', (sentence, cue) => {
  expect(addressee(sentence, cue)).toBeNull()
})
