import { describe, expect, test } from 'vitest'
import { codeOf, wholeCode } from './architecture/code.ts'
import { edgeRules } from './architecture/edge.ts'
import { habitRules } from './architecture/habits.ts'
import { orderRules } from './architecture/order.ts'
import { recordRules } from './architecture/record.ts'
import { broken, isAbout, isExcept } from './architecture/rule.ts'

const code = wholeCode()
const rules = [...orderRules, ...edgeRules, ...recordRules, ...habitRules]

describe.each(rules)('$reason', (rule) => {
  const all = broken(rule, code)

  test('holds', () => {
    expect(
      all.filter((line) => !isExcept(rule, line)),
      rule.reason,
    ).toEqual([])
  })

  test.each(rule.planted)('is seen to be broken: %j', (sources) => {
    const planted = codeOf(Object.entries(sources))
    const found = broken(rule, 'where' in rule ? planted : new Map([...code, ...planted]))
    const seen = found.filter((line) => Object.keys(sources).some((path) => line.includes(path)))
    expect(seen.filter((line) => !isExcept(rule, line))).not.toEqual([])
  })

  test('excepts nobody who keeps it', () => {
    expect(Object.keys(rule.except ?? {}).filter((who) => !all.some((line) => isAbout(who, line)))).toEqual([])
  })
})

test('every rule was seen to be broken', () => {
  expect(rules.filter(({ planted }) => planted.length === 0)).toEqual([])
})
