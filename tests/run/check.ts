import { tool } from '#lib/launcher/child.ts'
import { built, generated, installed } from '#lib/launcher/install.ts'
import { program, step } from '#lib/launcher/say.ts'
import { watchSignals } from '#lib/launcher/signals.ts'
import { mutate } from '#tests/mutate/run.ts'
import { chromium } from './chromium.ts'
import { checks, total } from './suite.ts'

/**
 * `npm run check`: all that needs no browser. With files, or parts of their names: those tests alone. With `--mutate`: see
 * tests/mutate/run.ts.
 */
await program(async () => {
  watchSignals()
  const files = process.argv.slice(2)
  await step('Packages', () => installed())
  await step('Client', () => generated())
  if (files.length === 0) return total(await checks())
  if (files[0] === '--mutate') return mutate(files.slice(1))
  const journeys = files.filter((file) => file.includes('e2e'))
  const tests = files.filter((file) => !journeys.includes(file))
  const codes = [tests.length ? await inVitest(tests) : 0, journeys.length ? await inBrowser(journeys) : 0]
  return Math.max(...codes)
})

async function inVitest(files: string[]) {
  const { code } = await tool('vitest/vitest.mjs', ['run', ...files], { echo: true })
  return code
}

async function inBrowser(files: string[]) {
  const env = { ...process.env, CHROMIUM: await step('Browser', () => chromium()) }
  await step('Application', () => built())
  const { code } = await tool('playwright/cli.js', ['test', ...files], { echo: true, env })
  return code
}
