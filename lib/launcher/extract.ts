import { Refusal } from '../db/refusal.ts'
import { installed } from './install.ts'
import { program } from './say.ts'
import { asCalled, project } from './settings.ts'

/** `npm run --silent extract -- FILE`: prints what a document holds as JSON. Needs no database. */
await program(async () => {
  const [named] = process.argv.slice(2)
  if (!named) throw new Refusal('Say which file to read: npm run --silent extract -- FILE')
  const file = asCalled(named)
  process.chdir(project)
  await installed()
  const { extractFrom } = await import('../candidates/extract-file.ts')
  const extracted = await extractFrom(file)
  process.stdout.write(`${JSON.stringify(extracted, null, 2)}\n`)
  return 0
})
