import { Refusal } from '../db/refusal.ts'
import { runWithDatabase } from './run-with-database.ts'
import { program } from './say.ts'

/** `with-database.ts FILE ARGUMENTS` */
await program(async () => {
  const [file, ...args] = process.argv.slice(2)
  if (!file) throw new Refusal('Say which script to run, such as prisma/sample.ts.')
  return runWithDatabase(file, args)
})
