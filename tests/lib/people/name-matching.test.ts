import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { matchOrganization, matchPerson, matchTheme, samePerson } from '#lib/people/name-matching.ts'

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
    ['佐藤　健二', 'sato', 'exact'],
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

test('each affiliation of the summary of 8 October 2025 leads to its organization', () => {
  const words = z.object({ name: z.string(), shortName: z.string() })
  const named = words.extend({ slug: z.string(), translations: z.record(z.string(), words.partial()).default({}) })
  const affiliated = z.object({ printedAs: z.string(), organization: z.string() })
  const url = new URL('../../../prisma/seed/roundtable.json', import.meta.url)
  const read = z.object({ organizations: z.array(named), participants: z.array(affiliated) })
  const seed = read.parse(JSON.parse(readFileSync(url, 'utf8')))
  const bodies = seed.organizations.map(({ slug, name, shortName, translations }) => ({
    id: slug,
    names: [name, shortName, ...Object.values(translations).flatMap((given) => given.name ?? [])],
  }))
  for (const { printedAs, organization } of seed.participants)
    expect([printedAs, matchOrganization(printedAs, bodies)?.id]).toEqual([printedAs, organization])
  expect(matchOrganization('文部科学省 科学技術・学術政策局', bodies)?.id).toBe('mext')
  expect(matchOrganization('Embassy of Valdora', bodies)).toBeNull()
  expect(matchOrganization('JSTX Corporation', bodies)).toBeNull()
})

describe('samePerson', () => {
  test.each([
    ['Maria Gomez', 'María Gómez', true],
    ['Dr. María Gómez', 'Maria GOMEZ', true],
    ['Yamada Hanako', 'Hanako Yamada', true],
    ['山田　花子', '山田 花子', true],
    ['山田花子さん', '山田 花子', true],
    ['Mario Gómez', 'María Gómez', false],
    ['ハナコ', 'バナコ', false],
  ])('%s, %s', (one, other, same) => {
    expect(samePerson(one, other)).toBe(same)
  })
})
