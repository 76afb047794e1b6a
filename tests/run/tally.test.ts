import { describe, expect, test } from 'vitest'
import { countPlaywright, countVitest } from './tally.ts'

describe('the last line counts', () => {
  test('a test file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] }
    const failing = { status: 'failed', assertionResults: [{}] }
    const passing = { status: 'passed', assertionResults: [{}, {}] }
    expect(countVitest({ numPassedTests: 2, numFailedTests: 1, testResults: [broken, failing, passing] })).toEqual({
      passed: 2,
      failed: 2,
    })
  })

  test('a browser test that passed at its second try, and an error outside of all tests, as failures', () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [{}] }
    expect(countPlaywright(report)).toEqual({ passed: 3, failed: 3 })
  })
})
