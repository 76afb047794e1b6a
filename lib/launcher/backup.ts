import { Refusal } from '../db/refusal.ts'
import { reachDatabase } from './database.ts'
import { installed } from './install.ts'
import { onDatabase } from './on-database.ts'
import { program } from './say.ts'
import { secretsIn } from './secrets.ts'
import { asCalled, settings } from './settings.ts'
import { watchSignals } from './signals.ts'

/** `npm run backup -- FILE [--with-secret]`: all of the database, while it is served or not. */
await program(async () => {
  const [named, option] = process.argv.slice(2)
  if (!named || (option && option !== '--with-secret'))
    throw new Refusal('Say where to: npm run backup -- FILE, with --with-secret for what signs cookies, too.')
  watchSignals()
  const mine = settings()
  await installed()
  const { backup } = await import('../db/backup/backup.ts')
  const session = option && (process.env.NEXTAUTH_SECRET || secretsIn(mine.dataFolder).session)
  const file = asCalled(named)
  await onDatabase(
    mine,
    () => reachDatabase(mine),
    (url) => backup(url, file, session),
  )
  console.log(file)
  return 0
})
