import { db } from '../db/client.ts'
import { checkDatabase } from '../reviews/snapshot/check-database.ts'
import { program } from './say.ts'

/** `npm run --silent verify` without a file: whether all that is recorded is as it was written. */
await program(async () => {
  try {
    const { whole, said } = await checkDatabase()
    process.stdout.write(`${said.join('\n')}\n`)
    return whole ? 0 : 1
  } finally {
    await db.$disconnect()
  }
})
