import { built, generated, installed } from './install.ts'
import { program, step } from './say.ts'
import { serve } from './serve.ts'
import { settings } from './settings.ts'

/** `npm start`: from a fresh clone to a served product. With `dev`, it is compiled page by page as the sources change. */
await program(() => {
  const mine = settings()
  const mode = process.argv[2] === 'dev' ? 'dev' : 'start'
  return serve(mine, {
    prepare: async () => {
      await step('Packages', () => installed())
      await step('Client', () => generated())
      if (mode === 'start') await step('Application', () => built())
    },
    command:
      mode === 'start'
        ? [...process.execArgv, 'lib/server/main.ts']
        : ['node_modules/next/dist/bin/next', mode, '-p', String(mine.port), '-H', mine.host],
    seed: 'prisma/seed.ts',
    link: 'lib/launcher/first-run.ts',
  })
})
