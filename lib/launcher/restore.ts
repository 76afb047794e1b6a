import { Refusal } from '../db/refusal.ts'
import { reachDatabase } from './database.ts'
import { installed } from './install.ts'
import { onDatabase } from './on-database.ts'
import { program } from './say.ts'
import { secretsIn } from './secrets.ts'
import { asCalled, settings } from './settings.ts'
import { watchSignals } from './signals.ts'

/** `npm run restore -- FILE`: fills a database that is empty, or the one that comes along, made for it. */
await program(async () => {
  const [named] = process.argv.slice(2)
  if (!named) throw new Refusal('Say from what: npm run restore -- FILE')
  watchSignals()
  const mine = settings()
  await installed()
  const { openBackup } = await import('../db/backup/open.ts')
  const { restore } = await import('../db/backup/restore.ts')
  const { head, reader } = await openBackup(asCalled(named))
  secretsIn(mine.dataFolder, head.session)
  const { tables, bytes } = await onDatabase(
    mine,
    () => reachDatabase(mine),
    (_, ownerUrl) => restore(ownerUrl, head, reader),
  )
  console.log(`Restored as of ${head.at}: ${tables} tables, ${bytes} bytes, each read back with the same digest.`)
  return 0
})
