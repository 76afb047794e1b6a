import { describe, expect, test } from 'vitest'
import { ruleFor, type Seen } from '#lib/candidates/extract.ts'
import { reasonFor } from '#lib/candidates/kind.ts'
import { languages, rulesOf } from '#lib/candidates/languages.ts'
import { Language } from '#lib/db/generated/enums.ts'
import { messages } from '#lib/messages/load.ts'
import { type Example, examplesIn } from '#tests/lib/candidates/examples/examples.ts'

const seen = (example: Example): Seen =>
  typeof example === 'string'
    ? { text: example }
    : { text: example.text, lead: example.lead, under: example.under ? [example.under] : [], item: true }
const sentenceOf = (example: Example) =>
  typeof example === 'string' ? example : `${example.lead ?? ''} ${example.text}`

for (const [name, { rules, vetoes }] of Object.entries(languages)) {
  const examples = examplesIn(name)
  const none = { yes: [], no: [] }

  test(`every rule and veto is shown by examples, and no other (${name})`, () => {
    expect(Object.keys(examples).toSorted()).toEqual([...rules, ...vetoes].map((each) => each.name).toSorted())
  })

  describe.each(rules)(`$name (${name})`, (rule) => {
    const { yes, no } = examples[rule.name] ?? none
    const alone = (example: Example) => ruleFor({ rules: [rule], vetoes }, seen(example))?.rule.name ?? null

    test.each(yes)('finds %j', (example) => {
      expect(alone(example)).toBe(rule.name)
    })

    test.each(no)('leaves %j', (example) => {
      expect(alone(example)).toBeNull()
    })

    test.each(Object.values(Language))('is explained in %s', (language) => {
      expect(reasonFor(rule.name, language)).toEqual(expect.any(String))
    })

    test('is read in units of Unicode, with the places of its groups', () => {
      expect(rule.pattern.flags).toMatch(/^di?u$/)
    })
  })

  describe.each(vetoes)(`veto: $name (${name})`, (veto) => {
    const { yes, no } = examples[veto.name] ?? none

    test.each(yes)('forbids %j', (example) => {
      expect(sentenceOf(example)).toMatch(veto.pattern)
    })

    test.each(no)('allows %j', (example) => {
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
