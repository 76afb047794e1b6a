import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Finished, tool } from '#lib/launcher/child.ts'
import { interrupted } from '#lib/launcher/signals.ts'

export type Tally = { passed: number; failed: number }

/** Runs one kind of test, says how it went in a line, and shows all that it said when something failed. */
export async function tallied(name: string, run: () => Promise<Tally & { output: string }>): Promise<Tally> {
  const began = performance.now()
  const { passed, failed, output } = await run()
  interrupted.throwIfAborted()
  if (failed > 0) console.log(output.trim())
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${name.padEnd(14)}${seconds.padStart(6)} s  ${passed} passed, ${failed} failed`)
  return { passed, failed }
}

/** A program that passes or fails as a whole. */
export async function whole(run: () => Promise<Finished>) {
  const { code, output } = await run()
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
}

export async function vitest(args: string[] = []) {
  return reported(async (file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    return tool('vitest/vitest.mjs', ['run', ...reporters, ...args], { env: { ...process.env, FORCE_COLOR: '0' } })
  }, countVitest)
}

export async function playwright(browser: string) {
  return reported(async (file) => {
    const env = { ...process.env, FORCE_COLOR: '0', CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
    return tool('playwright/cli.js', ['test', '--reporter=list,json'], { env })
  }, countPlaywright)
}

/** Counts by the program's own report; a crash, a missing report and a run of nothing at all are failures too. */
async function reported(run: (file: string) => Promise<Finished>, count: (report: never) => Tally) {
  const folder = mkdtempSync(path.join(tmpdir(), 'roundtable-report-'))
  try {
    const file = path.join(folder, 'report.json')
    const { code, output } = await run(file)
    const tally = counted(file, count)
    const crashed = tally.failed === 0 && (code !== 0 || tally.passed === 0)
    return { passed: tally.passed, failed: crashed ? 1 : tally.failed, output }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function counted(file: string, count: (report: never) => Tally): Tally {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')) as never)
  } catch {
    return { passed: 0, failed: 1 }
  }
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** A file that could not even be loaded has no tests to fail, so it counts as one itself. */
export function countVitest({ numPassedTests, numFailedTests, testResults }: VitestReport): Tally {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] }

/** A test that passed only when it was tried again has failed. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}
