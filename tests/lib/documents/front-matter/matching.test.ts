import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { organizationMatching, personMatching } from '#lib/documents/front-matter/matching.ts'

const seed = JSON.parse(readFileSync(new URL('../../../../prisma/seed/roundtable.json', import.meta.url), 'utf8'))
const organizations = seed.organizations.map((each: Record<string, string>) => ({ ...each, id: each.slug }))

test('each affiliation of the summary of 8 October 2025 leads to its organization', () => {
  for (const { printedAs, organization } of seed.participants) {
    expect({ printedAs, ...organizationMatching(printedAs, organizations) }).toEqual({
      printedAs,
      same: organization,
      alike: [],
    })
  }
})

test.each([
  ['文部科学省 科学技術・学術政策局', 'mext'],
  ['Embassy of Valdora', null],
  ['JSTX Corporation', null],
])('%s', (printed, expected) => {
  expect(organizationMatching(printed, organizations).same).toBe(expected)
})

describe('people', () => {
  const known = [
    { id: 'maria', name: 'María Gómez', translations: {} },
    { id: 'hanako', name: 'Hanako Yamada', translations: { ja: { name: { text: '山田 花子', of: 'Hanako Yamada' } } } },
  ]

  test.each([
    ['Maria Gomez', { same: 'maria', alike: [] }],
    ['Dr. María Gómez', { same: 'maria', alike: [] }],
    ['Yamada Hanako', { same: 'hanako', alike: [] }],
    ['山田　花子', { same: 'hanako', alike: [] }],
    ['山田花子', { same: 'hanako', alike: [] }],
    ['M. Gómez', { same: null, alike: ['maria'] }],
    ['María Luisa Gómez', { same: null, alike: ['maria'] }],
    ['Mario Gómez', { same: null, alike: [] }],
  ])('%s', (name, expected) => {
    expect(personMatching(name, known)).toEqual(expected)
  })
})
