import { generated, installed } from '#lib/launcher/install.ts'
import { program, step } from '#lib/launcher/say.ts'
import { watchSignals } from '#lib/launcher/signals.ts'
import { checks, total } from './suite.ts'

/** `npm run check`: all that needs no browser. */
await program(async () => {
  watchSignals()
  await step('Packages', () => installed())
  await step('Client', () => generated())
  return total(await checks())
})
