import { readFile } from 'node:fs/promises'
import { Refusal } from '../db/refusal.ts'
import { generated, installed } from './install.ts'
import { runWithDatabase } from './run-with-database.ts'
import { program } from './say.ts'
import { asCalled } from './settings.ts'

/**
 * `npm run --silent verify -- FILE.json`: whether an exported snapshot was changed; needs no database. Without a file: whether
 * the database was.
 */
await program(async () => {
  const [file] = process.argv.slice(2)
  if (!file) return runWithDatabase('lib/launcher/verify-database.ts', [])
  const text = await readFile(asCalled(file), 'utf8').catch(() => {
    throw new Refusal(`There is no file ${file} that can be read.`)
  })
  await installed()
  await generated()
  const { verify } = await import('../reviews/snapshot/verify.ts')
  const { whole, said } = verify(text)
  process.stdout.write(`${said.join('\n')}\n`)
  return whole ? 0 : 1
})
