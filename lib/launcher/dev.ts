import { generated, installed } from './install.ts'
import { program, step } from './say.ts'
import { serve } from './serve.ts'
import { settings } from './settings.ts'

/** `npm run dev`: as `npm start`, but compiled page by page as the sources change. */
await program(() => {
  const mine = settings()
  return serve(mine, {
    prepare: async () => {
      await step('Packages', () => installed())
      await step('Client', () => generated())
    },
    command: ['node_modules/next/dist/bin/next', 'dev', '-p', String(mine.port), '-H', mine.host],
    seed: 'prisma/seed.ts',
    link: 'lib/launcher/first-run.ts',
  })
})
