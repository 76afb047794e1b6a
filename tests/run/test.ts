import { built, generated, installed } from '#lib/launcher/install.ts'
import { program, step } from '#lib/launcher/say.ts'
import { watchSignals } from '#lib/launcher/signals.ts'
import { chromium } from './chromium.ts'
import { checks, total } from './suite.ts'
import { playwright, tallied, whole } from './tally.ts'

/** `npm test`: everything, from a fresh clone; its last line is `N passed, N failed`. */
await program(async () => {
  watchSignals()
  await step('Packages', () => installed())
  await step('Client', () => generated())
  const browser = await step('Browser', () => chromium())
  let isBuilt = false
  const tallies = await checks(async () => {
    const build = await tallied('Build', () => whole(builtOrNot))
    isBuilt = build.failed === 0
    return build
  })
  // Alone: whoever drives a browser waits for answers, and would take a busy machine for a slow product.
  const journeys = isBuilt ? await tallied('Browser tests', () => playwright(browser)) : { passed: 0, failed: 1 }
  return total([...tallies, journeys])
})

async function builtOrNot() {
  try {
    return { code: 0, output: await built() }
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) }
  }
}
