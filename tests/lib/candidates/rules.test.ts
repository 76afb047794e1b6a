import { describe, expect, test } from 'vitest'
import { ruleFor, type Seen } from '#lib/candidates/extract.ts'
import { type Example, reasonFor } from '#lib/candidates/kind.ts'
import { languages, rulesOf } from '#lib/candidates/languages.ts'
import { Language } from '#lib/db/generated/enums.ts'
import { messages } from '#lib/messages/load.ts'

const seen = (example: Example): Seen =>
  typeof example === 'string'
    ? { text: example }
    : { text: example.text, lead: example.lead, under: example.under ? [example.under] : [], item: true }
const sentenceOf = (example: Example) =>
  typeof example === 'string' ? example : `${example.lead ?? ''} ${example.text}`

for (const [name, { rules, vetoes }] of Object.entries(languages)) {
  describe.each(rules)(`$name (${name})`, (rule) => {
    const alone = (example: Example) => ruleFor({ rules: [rule], vetoes }, seen(example))?.rule.name ?? null

    test.each(rule.examples.yes)('finds %j', (example) => {
      expect(alone(example)).toBe(rule.name)
    })

    test.each(rule.examples.no)('leaves %j', (example) => {
      expect(alone(example)).toBeNull()
    })

    test.each(Object.values(Language))('is explained in %s', (language) => {
      expect(reasonFor(rule.name, language)).toEqual(expect.any(String))
    })

    test('is shown by examples of both kinds', () => {
      expect(rule.examples.yes.length * rule.examples.no.length).toBeGreaterThan(0)
      expect(rule.pattern.flags).toMatch(/^di?u$/)
    })
  })

  describe.each(vetoes)(`veto: $name (${name})`, (veto) => {
    test.each(veto.examples.yes)('forbids %j', (example) => {
      expect(sentenceOf(example)).toMatch(veto.pattern)
    })

    test.each(veto.examples.no)('allows %j', (example) => {
      expect(sentenceOf(example)).not.toMatch(veto.pattern)
    })
  })

  test(`names are not given twice (${name})`, () => {
    const names = [...rules, ...vetoes].map((each) => each.name)
    expect(names).toEqual([...new Set(names)])
  })
}

test('no reason is left of a rule that is gone', () => {
  const names = Object.values(Language).flatMap((language) => rulesOf(language).rules.map(({ name }) => name))
  expect(Object.keys(messages.en.rules).toSorted()).toEqual(names.toSorted())
})
