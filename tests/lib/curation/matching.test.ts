import { describe, expect, it } from 'vitest'
import { matchOrganization, matchPerson, matchTheme } from '#lib/curation/matching.ts'

describe('matchPerson', () => {
  const people = [
    { id: 'arimoto', names: ['Tateo Arimoto'] },
    { id: 'sato', names: ['佐藤健二'] },
  ]

  it.each([
    ['Tateo Arimoto', 'arimoto', 'exact'],
    ['ARIMOTO Tateo', 'arimoto', 'exact'],
    ['Dr. Tateo ARIMOTO', 'arimoto', 'exact'],
    ['Tateo Arimotto', 'arimoto', 'near'],
    ['佐藤健二氏', 'sato', 'exact'],
    ['佐藤　健二', 'sato', undefined],
  ])('%s is %s, %s', (name, id, likeness) => {
    expect(matchPerson(name, people)).toEqual(likeness ? { id, likeness } : null)
  })

  it('does not take another person of the same family for somebody known', () => {
    expect(matchPerson('Hanako Arimoto', people)).toBeNull()
    expect(matchPerson('', people)).toBeNull()
  })
})

describe('matchOrganization', () => {
  const organizations = [
    { id: 'cabinet', names: ['Cabinet Office', '内閣府'] },
    { id: 'jst', names: ['Japan Science and Technology Agency', 'JST'] },
    { id: 'embassy', names: ['Embassy of Norway'] },
  ]

  it.each([
    ['Cabinet Office', 'cabinet', 'exact'],
    ['The Cabinet Office', 'cabinet', 'exact'],
    ['Bureau of Science, Cabinet Office', 'cabinet', 'near'],
    ['内閣府科学技術・イノベーション推進事務局', 'cabinet', 'near'],
    ['Japan Science & Technology Agency', 'jst', 'exact'],
    ['Royal Embassy of Norway in Japan', 'embassy', 'near'],
  ])('%s is %s, %s', (name, id, likeness) => {
    expect(matchOrganization(name, organizations)).toEqual({ id, likeness })
  })

  it('does not find a short name within a word', () => {
    expect(matchOrganization('JSTX Institute', organizations)).toBeNull()
    expect(matchOrganization('University of Oslo', organizations)).toBeNull()
  })
})

describe('matchTheme', () => {
  it('takes a heading for a theme of the same name only', () => {
    const themes = [{ id: 'advice', names: ['Scientific advice', '科学的助言'] }]
    expect(matchTheme('Scientific Advice', themes)).toEqual({ id: 'advice', likeness: 'exact' })
    expect(matchTheme('Scientific advice in Africa', themes)).toBeNull()
  })
})
