import { generated, installed } from './install.ts'
import { program, step } from './say.ts'
import { watchSignals } from './signals.ts'
import { checks, total } from './suite.ts'

/** `npm run check`: all that needs no browser. */
await program(async () => {
  watchSignals()
  await step('Packages', () => installed())
  await step('Client', () => generated())
  return total(await checks())
})
